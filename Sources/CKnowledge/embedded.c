// Written by `memlint-dev generate` from the files of rules/; not to be edited.

#include "CKnowledge.h"

static const unsigned char defects_constant_session_key_md[] = {
#if __has_embed("../../rules/defects/constant-session-key.md")
#embed "../../rules/defects/constant-session-key.md" suffix(,)
#endif
    0};

static const unsigned char defects_constant_session_key_yml[] = {
#if __has_embed("../../rules/defects/constant-session-key.yml")
#embed "../../rules/defects/constant-session-key.yml" suffix(,)
#endif
    0};

static const unsigned char defects_engine_in_handler_md[] = {
#if __has_embed("../../rules/defects/engine-in-handler.md")
#embed "../../rules/defects/engine-in-handler.md" suffix(,)
#endif
    0};

static const unsigned char defects_engine_in_handler_yml[] = {
#if __has_embed("../../rules/defects/engine-in-handler.yml")
#embed "../../rules/defects/engine-in-handler.yml" suffix(,)
#endif
    0};

static const unsigned char defects_history_as_bare_list_md[] = {
#if __has_embed("../../rules/defects/history-as-bare-list.md")
#embed "../../rules/defects/history-as-bare-list.md" suffix(,)
#endif
    0};

static const unsigned char defects_history_as_bare_list_yml[] = {
#if __has_embed("../../rules/defects/history-as-bare-list.yml")
#embed "../../rules/defects/history-as-bare-list.yml" suffix(,)
#endif
    0};

static const unsigned char defects_in_memory_store_md[] = {
#if __has_embed("../../rules/defects/in-memory-store.md")
#embed "../../rules/defects/in-memory-store.md" suffix(,)
#endif
    0};

static const unsigned char defects_in_memory_store_yml[] = {
#if __has_embed("../../rules/defects/in-memory-store.yml")
#embed "../../rules/defects/in-memory-store.yml" suffix(,)
#endif
    0};

static const unsigned char defects_malformed_suppression_md[] = {
#if __has_embed("../../rules/defects/malformed-suppression.md")
#embed "../../rules/defects/malformed-suppression.md" suffix(,)
#endif
    0};

static const unsigned char defects_memory_in_handler_md[] = {
#if __has_embed("../../rules/defects/memory-in-handler.md")
#embed "../../rules/defects/memory-in-handler.md" suffix(,)
#endif
    0};

static const unsigned char defects_memory_in_handler_yml[] = {
#if __has_embed("../../rules/defects/memory-in-handler.yml")
#embed "../../rules/defects/memory-in-handler.yml" suffix(,)
#endif
    0};

static const unsigned char defects_module_level_state_md[] = {
#if __has_embed("../../rules/defects/module-level-state.md")
#embed "../../rules/defects/module-level-state.md" suffix(,)
#endif
    0};

static const unsigned char defects_module_level_state_yml[] = {
#if __has_embed("../../rules/defects/module-level-state.yml")
#embed "../../rules/defects/module-level-state.yml" suffix(,)
#endif
    0};

static const unsigned char defects_mutable_default_history_md[] = {
#if __has_embed("../../rules/defects/mutable-default-history.md")
#embed "../../rules/defects/mutable-default-history.md" suffix(,)
#endif
    0};

static const unsigned char defects_mutable_default_history_yml[] = {
#if __has_embed("../../rules/defects/mutable-default-history.yml")
#embed "../../rules/defects/mutable-default-history.yml" suffix(,)
#endif
    0};

static const unsigned char defects_random_session_id_md[] = {
#if __has_embed("../../rules/defects/random-session-id.md")
#embed "../../rules/defects/random-session-id.md" suffix(,)
#endif
    0};

static const unsigned char defects_random_session_id_yml[] = {
#if __has_embed("../../rules/defects/random-session-id.yml")
#embed "../../rules/defects/random-session-id.yml" suffix(,)
#endif
    0};

static const unsigned char defects_shared_memory_instance_md[] = {
#if __has_embed("../../rules/defects/shared-memory-instance.md")
#embed "../../rules/defects/shared-memory-instance.md" suffix(,)
#endif
    0};

static const unsigned char defects_shared_memory_instance_yml[] = {
#if __has_embed("../../rules/defects/shared-memory-instance.yml")
#embed "../../rules/defects/shared-memory-instance.yml" suffix(,)
#endif
    0};

static const unsigned char defects_storage_context_not_persisted_md[] = {
#if __has_embed("../../rules/defects/storage-context-not-persisted.md")
#embed "../../rules/defects/storage-context-not-persisted.md" suffix(,)
#endif
    0};

static const unsigned char defects_storage_context_not_persisted_yml[] = {
#if __has_embed("../../rules/defects/storage-context-not-persisted.yml")
#embed "../../rules/defects/storage-context-not-persisted.yml" suffix(,)
#endif
    0};

static const unsigned char defects_token_limit_too_small_md[] = {
#if __has_embed("../../rules/defects/token-limit-too-small.md")
#embed "../../rules/defects/token-limit-too-small.md" suffix(,)
#endif
    0};

static const unsigned char defects_token_limit_too_small_yml[] = {
#if __has_embed("../../rules/defects/token-limit-too-small.yml")
#embed "../../rules/defects/token-limit-too-small.yml" suffix(,)
#endif
    0};

static const unsigned char defects_unused_suppression_md[] = {
#if __has_embed("../../rules/defects/unused-suppression.md")
#embed "../../rules/defects/unused-suppression.md" suffix(,)
#endif
    0};

static const unsigned char models_python_a2a_yml[] = {
#if __has_embed("../../rules/models/python/a2a.yml")
#embed "../../rules/models/python/a2a.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_ag2_yml[] = {
#if __has_embed("../../rules/models/python/ag2.yml")
#embed "../../rules/models/python/ag2.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_agent_framework_yml[] = {
#if __has_embed("../../rules/models/python/agent-framework.yml")
#embed "../../rules/models/python/agent-framework.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_agno_yml[] = {
#if __has_embed("../../rules/models/python/agno.yml")
#embed "../../rules/models/python/agno.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_aiogram_yml[] = {
#if __has_embed("../../rules/models/python/aiogram.yml")
#embed "../../rules/models/python/aiogram.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_aiohttp_yml[] = {
#if __has_embed("../../rules/models/python/aiohttp.yml")
#embed "../../rules/models/python/aiohttp.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_anthropic_yml[] = {
#if __has_embed("../../rules/models/python/anthropic.yml")
#embed "../../rules/models/python/anthropic.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_asgi_servers_yml[] = {
#if __has_embed("../../rules/models/python/asgi-servers.yml")
#embed "../../rules/models/python/asgi-servers.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_asyncpg_yml[] = {
#if __has_embed("../../rules/models/python/asyncpg.yml")
#embed "../../rules/models/python/asyncpg.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_autogen_yml[] = {
#if __has_embed("../../rules/models/python/autogen.yml")
#embed "../../rules/models/python/autogen.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_aws_lambda_powertools_yml[] = {
#if __has_embed("../../rules/models/python/aws-lambda-powertools.yml")
#embed "../../rules/models/python/aws-lambda-powertools.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_aws_lambda_yml[] = {
#if __has_embed("../../rules/models/python/aws-lambda.yml")
#embed "../../rules/models/python/aws-lambda.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_azure_ai_agents_yml[] = {
#if __has_embed("../../rules/models/python/azure-ai-agents.yml")
#embed "../../rules/models/python/azure-ai-agents.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_azure_functions_yml[] = {
#if __has_embed("../../rules/models/python/azure-functions.yml")
#embed "../../rules/models/python/azure-functions.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_bedrock_agentcore_yml[] = {
#if __has_embed("../../rules/models/python/bedrock-agentcore.yml")
#embed "../../rules/models/python/bedrock-agentcore.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_bentoml_yml[] = {
#if __has_embed("../../rules/models/python/bentoml.yml")
#embed "../../rules/models/python/bentoml.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_botbuilder_yml[] = {
#if __has_embed("../../rules/models/python/botbuilder.yml")
#embed "../../rules/models/python/botbuilder.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_boto3_dynamodb_yml[] = {
#if __has_embed("../../rules/models/python/boto3-dynamodb.yml")
#embed "../../rules/models/python/boto3-dynamodb.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_bottle_yml[] = {
#if __has_embed("../../rules/models/python/bottle.yml")
#embed "../../rules/models/python/bottle.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_bson_yml[] = {
#if __has_embed("../../rules/models/python/bson.yml")
#embed "../../rules/models/python/bson.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_cachetools_yml[] = {
#if __has_embed("../../rules/models/python/cachetools.yml")
#embed "../../rules/models/python/cachetools.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_celery_yml[] = {
#if __has_embed("../../rules/models/python/celery.yml")
#embed "../../rules/models/python/celery.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_chainlit_yml[] = {
#if __has_embed("../../rules/models/python/chainlit.yml")
#embed "../../rules/models/python/chainlit.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_chalice_yml[] = {
#if __has_embed("../../rules/models/python/chalice.yml")
#embed "../../rules/models/python/chalice.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_chromadb_yml[] = {
#if __has_embed("../../rules/models/python/chromadb.yml")
#embed "../../rules/models/python/chromadb.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_claude_agent_sdk_yml[] = {
#if __has_embed("../../rules/models/python/claude-agent-sdk.yml")
#embed "../../rules/models/python/claude-agent-sdk.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_click_yml[] = {
#if __has_embed("../../rules/models/python/click.yml")
#embed "../../rules/models/python/click.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_crewai_yml[] = {
#if __has_embed("../../rules/models/python/crewai.yml")
#embed "../../rules/models/python/crewai.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_discord_yml[] = {
#if __has_embed("../../rules/models/python/discord.yml")
#embed "../../rules/models/python/discord.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_django_cache_yml[] = {
#if __has_embed("../../rules/models/python/django-cache.yml")
#embed "../../rules/models/python/django-cache.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_django_channels_yml[] = {
#if __has_embed("../../rules/models/python/django-channels.yml")
#embed "../../rules/models/python/django-channels.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_django_ninja_yml[] = {
#if __has_embed("../../rules/models/python/django-ninja.yml")
#embed "../../rules/models/python/django-ninja.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_django_rest_framework_yml[] = {
#if __has_embed("../../rules/models/python/django-rest-framework.yml")
#embed "../../rules/models/python/django-rest-framework.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_django_yml[] = {
#if __has_embed("../../rules/models/python/django.yml")
#embed "../../rules/models/python/django.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_dramatiq_yml[] = {
#if __has_embed("../../rules/models/python/dramatiq.yml")
#embed "../../rules/models/python/dramatiq.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_dspy_yml[] = {
#if __has_embed("../../rules/models/python/dspy.yml")
#embed "../../rules/models/python/dspy.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_faiss_yml[] = {
#if __has_embed("../../rules/models/python/faiss.yml")
#embed "../../rules/models/python/faiss.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_fakeredis_yml[] = {
#if __has_embed("../../rules/models/python/fakeredis.yml")
#embed "../../rules/models/python/fakeredis.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_falcon_yml[] = {
#if __has_embed("../../rules/models/python/falcon.yml")
#embed "../../rules/models/python/falcon.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_fastapi_yml[] = {
#if __has_embed("../../rules/models/python/fastapi.yml")
#embed "../../rules/models/python/fastapi.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_fastmcp_yml[] = {
#if __has_embed("../../rules/models/python/fastmcp.yml")
#embed "../../rules/models/python/fastmcp.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_firebase_functions_yml[] = {
#if __has_embed("../../rules/models/python/firebase-functions.yml")
#embed "../../rules/models/python/firebase-functions.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_flask_restful_yml[] = {
#if __has_embed("../../rules/models/python/flask-restful.yml")
#embed "../../rules/models/python/flask-restful.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_flask_socketio_yml[] = {
#if __has_embed("../../rules/models/python/flask-socketio.yml")
#embed "../../rules/models/python/flask-socketio.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_flask_yml[] = {
#if __has_embed("../../rules/models/python/flask.yml")
#embed "../../rules/models/python/flask.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_functions_framework_yml[] = {
#if __has_embed("../../rules/models/python/functions-framework.yml")
#embed "../../rules/models/python/functions-framework.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_google_adk_yml[] = {
#if __has_embed("../../rules/models/python/google-adk.yml")
#embed "../../rules/models/python/google-adk.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_google_cloud_firestore_yml[] = {
#if __has_embed("../../rules/models/python/google-cloud-firestore.yml")
#embed "../../rules/models/python/google-cloud-firestore.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_google_genai_yml[] = {
#if __has_embed("../../rules/models/python/google-genai.yml")
#embed "../../rules/models/python/google-genai.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_gradio_yml[] = {
#if __has_embed("../../rules/models/python/gradio.yml")
#embed "../../rules/models/python/gradio.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_haystack_yml[] = {
#if __has_embed("../../rules/models/python/haystack.yml")
#embed "../../rules/models/python/haystack.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_http_server_yml[] = {
#if __has_embed("../../rules/models/python/http-server.yml")
#embed "../../rules/models/python/http-server.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_lancedb_yml[] = {
#if __has_embed("../../rules/models/python/lancedb.yml")
#embed "../../rules/models/python/lancedb.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_langchain_histories_yml[] = {
#if __has_embed("../../rules/models/python/langchain-histories.yml")
#embed "../../rules/models/python/langchain-histories.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_langchain_mongodb_yml[] = {
#if __has_embed("../../rules/models/python/langchain-mongodb.yml")
#embed "../../rules/models/python/langchain-mongodb.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_langchain_partner_histories_yml[] = {
#if __has_embed("../../rules/models/python/langchain-partner-histories.yml")
#embed "../../rules/models/python/langchain-partner-histories.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_langchain_postgres_yml[] = {
#if __has_embed("../../rules/models/python/langchain-postgres.yml")
#embed "../../rules/models/python/langchain-postgres.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_langchain_redis_yml[] = {
#if __has_embed("../../rules/models/python/langchain-redis.yml")
#embed "../../rules/models/python/langchain-redis.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_langchain_vector_stores_yml[] = {
#if __has_embed("../../rules/models/python/langchain-vector-stores.yml")
#embed "../../rules/models/python/langchain-vector-stores.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_langchain_yml[] = {
#if __has_embed("../../rules/models/python/langchain.yml")
#embed "../../rules/models/python/langchain.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_langgraph_checkpoints_yml[] = {
#if __has_embed("../../rules/models/python/langgraph-checkpoints.yml")
#embed "../../rules/models/python/langgraph-checkpoints.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_langgraph_sdk_yml[] = {
#if __has_embed("../../rules/models/python/langgraph-sdk.yml")
#embed "../../rules/models/python/langgraph-sdk.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_langgraph_yml[] = {
#if __has_embed("../../rules/models/python/langgraph.yml")
#embed "../../rules/models/python/langgraph.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_langserve_yml[] = {
#if __has_embed("../../rules/models/python/langserve.yml")
#embed "../../rules/models/python/langserve.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_letta_yml[] = {
#if __has_embed("../../rules/models/python/letta.yml")
#embed "../../rules/models/python/letta.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_linebot_yml[] = {
#if __has_embed("../../rules/models/python/linebot.yml")
#embed "../../rules/models/python/linebot.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_litellm_yml[] = {
#if __has_embed("../../rules/models/python/litellm.yml")
#embed "../../rules/models/python/litellm.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_litestar_yml[] = {
#if __has_embed("../../rules/models/python/litestar.yml")
#embed "../../rules/models/python/litestar.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_llama_index_chat_stores_yml[] = {
#if __has_embed("../../rules/models/python/llama-index-chat-stores.yml")
#embed "../../rules/models/python/llama-index-chat-stores.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_llama_index_memories_yml[] = {
#if __has_embed("../../rules/models/python/llama-index-memories.yml")
#embed "../../rules/models/python/llama-index-memories.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_llama_index_storage_yml[] = {
#if __has_embed("../../rules/models/python/llama-index-storage.yml")
#embed "../../rules/models/python/llama-index-storage.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_llama_index_vector_stores_yml[] = {
#if __has_embed("../../rules/models/python/llama-index-vector-stores.yml")
#embed "../../rules/models/python/llama-index-vector-stores.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_llama_index_yml[] = {
#if __has_embed("../../rules/models/python/llama-index.yml")
#embed "../../rules/models/python/llama-index.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_llm_yml[] = {
#if __has_embed("../../rules/models/python/llm.yml")
#embed "../../rules/models/python/llm.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_mcp_yml[] = {
#if __has_embed("../../rules/models/python/mcp.yml")
#embed "../../rules/models/python/mcp.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_mem0_yml[] = {
#if __has_embed("../../rules/models/python/mem0.yml")
#embed "../../rules/models/python/mem0.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_modal_yml[] = {
#if __has_embed("../../rules/models/python/modal.yml")
#embed "../../rules/models/python/modal.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_nanoid_yml[] = {
#if __has_embed("../../rules/models/python/nanoid.yml")
#embed "../../rules/models/python/nanoid.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_nicegui_yml[] = {
#if __has_embed("../../rules/models/python/nicegui.yml")
#embed "../../rules/models/python/nicegui.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_openai_agents_yml[] = {
#if __has_embed("../../rules/models/python/openai-agents.yml")
#embed "../../rules/models/python/openai-agents.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_openai_yml[] = {
#if __has_embed("../../rules/models/python/openai.yml")
#embed "../../rules/models/python/openai.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_psycopg_yml[] = {
#if __has_embed("../../rules/models/python/psycopg.yml")
#embed "../../rules/models/python/psycopg.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_pydantic_ai_yml[] = {
#if __has_embed("../../rules/models/python/pydantic-ai.yml")
#embed "../../rules/models/python/pydantic-ai.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_pymongo_yml[] = {
#if __has_embed("../../rules/models/python/pymongo.yml")
#embed "../../rules/models/python/pymongo.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_pyrogram_yml[] = {
#if __has_embed("../../rules/models/python/pyrogram.yml")
#embed "../../rules/models/python/pyrogram.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_python_telegram_bot_yml[] = {
#if __has_embed("../../rules/models/python/python-telegram-bot.yml")
#embed "../../rules/models/python/python-telegram-bot.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_qdrant_yml[] = {
#if __has_embed("../../rules/models/python/qdrant.yml")
#embed "../../rules/models/python/qdrant.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_quart_yml[] = {
#if __has_embed("../../rules/models/python/quart.yml")
#embed "../../rules/models/python/quart.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_ray_serve_yml[] = {
#if __has_embed("../../rules/models/python/ray-serve.yml")
#embed "../../rules/models/python/ray-serve.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_redis_yml[] = {
#if __has_embed("../../rules/models/python/redis.yml")
#embed "../../rules/models/python/redis.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_rq_yml[] = {
#if __has_embed("../../rules/models/python/rq.yml")
#embed "../../rules/models/python/rq.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_sanic_yml[] = {
#if __has_embed("../../rules/models/python/sanic.yml")
#embed "../../rules/models/python/sanic.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_semantic_kernel_yml[] = {
#if __has_embed("../../rules/models/python/semantic-kernel.yml")
#embed "../../rules/models/python/semantic-kernel.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_shortuuid_yml[] = {
#if __has_embed("../../rules/models/python/shortuuid.yml")
#embed "../../rules/models/python/shortuuid.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_slack_bolt_yml[] = {
#if __has_embed("../../rules/models/python/slack-bolt.yml")
#embed "../../rules/models/python/slack-bolt.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_smolagents_yml[] = {
#if __has_embed("../../rules/models/python/smolagents.yml")
#embed "../../rules/models/python/smolagents.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_sqlalchemy_yml[] = {
#if __has_embed("../../rules/models/python/sqlalchemy.yml")
#embed "../../rules/models/python/sqlalchemy.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_sqlite3_yml[] = {
#if __has_embed("../../rules/models/python/sqlite3.yml")
#embed "../../rules/models/python/sqlite3.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_starlette_yml[] = {
#if __has_embed("../../rules/models/python/starlette.yml")
#embed "../../rules/models/python/starlette.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_stdlib_yml[] = {
#if __has_embed("../../rules/models/python/stdlib.yml")
#embed "../../rules/models/python/stdlib.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_strands_yml[] = {
#if __has_embed("../../rules/models/python/strands.yml")
#embed "../../rules/models/python/strands.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_streamlit_yml[] = {
#if __has_embed("../../rules/models/python/streamlit.yml")
#embed "../../rules/models/python/streamlit.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_supabase_yml[] = {
#if __has_embed("../../rules/models/python/supabase.yml")
#embed "../../rules/models/python/supabase.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_telebot_yml[] = {
#if __has_embed("../../rules/models/python/telebot.yml")
#embed "../../rules/models/python/telebot.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_telethon_yml[] = {
#if __has_embed("../../rules/models/python/telethon.yml")
#embed "../../rules/models/python/telethon.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_tornado_yml[] = {
#if __has_embed("../../rules/models/python/tornado.yml")
#embed "../../rules/models/python/tornado.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_typer_yml[] = {
#if __has_embed("../../rules/models/python/typer.yml")
#embed "../../rules/models/python/typer.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_ulid_yml[] = {
#if __has_embed("../../rules/models/python/ulid.yml")
#embed "../../rules/models/python/ulid.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_upstash_redis_yml[] = {
#if __has_embed("../../rules/models/python/upstash-redis.yml")
#embed "../../rules/models/python/upstash-redis.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_uuid_utils_yml[] = {
#if __has_embed("../../rules/models/python/uuid-utils.yml")
#embed "../../rules/models/python/uuid-utils.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_uuid6_yml[] = {
#if __has_embed("../../rules/models/python/uuid6.yml")
#embed "../../rules/models/python/uuid6.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_valkey_yml[] = {
#if __has_embed("../../rules/models/python/valkey.yml")
#embed "../../rules/models/python/valkey.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_websockets_yml[] = {
#if __has_embed("../../rules/models/python/websockets.yml")
#embed "../../rules/models/python/websockets.yml" suffix(,)
#endif
    0};

static const unsigned char models_python_zep_yml[] = {
#if __has_embed("../../rules/models/python/zep.yml")
#embed "../../rules/models/python/zep.yml" suffix(,)
#endif
    0};

static const unsigned char models_swift_aiproxy_yml[] = {
#if __has_embed("../../rules/models/swift/aiproxy.yml")
#embed "../../rules/models/swift/aiproxy.yml" suffix(,)
#endif
    0};

static const unsigned char models_swift_any_language_model_yml[] = {
#if __has_embed("../../rules/models/swift/any-language-model.yml")
#embed "../../rules/models/swift/any-language-model.yml" suffix(,)
#endif
    0};

static const unsigned char models_swift_apps_yml[] = {
#if __has_embed("../../rules/models/swift/apps.yml")
#embed "../../rules/models/swift/apps.yml" suffix(,)
#endif
    0};

static const unsigned char models_swift_argument_parser_yml[] = {
#if __has_embed("../../rules/models/swift/argument-parser.yml")
#embed "../../rules/models/swift/argument-parser.yml" suffix(,)
#endif
    0};

static const unsigned char models_swift_aws_lambda_yml[] = {
#if __has_embed("../../rules/models/swift/aws-lambda.yml")
#embed "../../rules/models/swift/aws-lambda.yml" suffix(,)
#endif
    0};

static const unsigned char models_swift_bots_yml[] = {
#if __has_embed("../../rules/models/swift/bots.yml")
#embed "../../rules/models/swift/bots.yml" suffix(,)
#endif
    0};

static const unsigned char models_swift_boxes_yml[] = {
#if __has_embed("../../rules/models/swift/boxes.yml")
#embed "../../rules/models/swift/boxes.yml" suffix(,)
#endif
    0};

static const unsigned char models_swift_chatgpt_swift_yml[] = {
#if __has_embed("../../rules/models/swift/chatgpt-swift.yml")
#embed "../../rules/models/swift/chatgpt-swift.yml" suffix(,)
#endif
    0};

static const unsigned char models_swift_fluent_yml[] = {
#if __has_embed("../../rules/models/swift/fluent.yml")
#embed "../../rules/models/swift/fluent.yml" suffix(,)
#endif
    0};

static const unsigned char models_swift_foundation_models_yml[] = {
#if __has_embed("../../rules/models/swift/foundation-models.yml")
#embed "../../rules/models/swift/foundation-models.yml" suffix(,)
#endif
    0};

static const unsigned char models_swift_foundation_yml[] = {
#if __has_embed("../../rules/models/swift/foundation.yml")
#embed "../../rules/models/swift/foundation.yml" suffix(,)
#endif
    0};

static const unsigned char models_swift_google_generative_ai_yml[] = {
#if __has_embed("../../rules/models/swift/google-generative-ai.yml")
#embed "../../rules/models/swift/google-generative-ai.yml" suffix(,)
#endif
    0};

static const unsigned char models_swift_grdb_yml[] = {
#if __has_embed("../../rules/models/swift/grdb.yml")
#embed "../../rules/models/swift/grdb.yml" suffix(,)
#endif
    0};

static const unsigned char models_swift_grpc_yml[] = {
#if __has_embed("../../rules/models/swift/grpc.yml")
#embed "../../rules/models/swift/grpc.yml" suffix(,)
#endif
    0};

static const unsigned char models_swift_hummingbird_auth_yml[] = {
#if __has_embed("../../rules/models/swift/hummingbird-auth.yml")
#embed "../../rules/models/swift/hummingbird-auth.yml" suffix(,)
#endif
    0};

static const unsigned char models_swift_hummingbird_drivers_yml[] = {
#if __has_embed("../../rules/models/swift/hummingbird-drivers.yml")
#embed "../../rules/models/swift/hummingbird-drivers.yml" suffix(,)
#endif
    0};

static const unsigned char models_swift_hummingbird_lambda_yml[] = {
#if __has_embed("../../rules/models/swift/hummingbird-lambda.yml")
#embed "../../rules/models/swift/hummingbird-lambda.yml" suffix(,)
#endif
    0};

static const unsigned char models_swift_hummingbird_websocket_yml[] = {
#if __has_embed("../../rules/models/swift/hummingbird-websocket.yml")
#embed "../../rules/models/swift/hummingbird-websocket.yml" suffix(,)
#endif
    0};

static const unsigned char models_swift_hummingbird_yml[] = {
#if __has_embed("../../rules/models/swift/hummingbird.yml")
#embed "../../rules/models/swift/hummingbird.yml" suffix(,)
#endif
    0};

static const unsigned char models_swift_langchain_swift_yml[] = {
#if __has_embed("../../rules/models/swift/langchain-swift.yml")
#embed "../../rules/models/swift/langchain-swift.yml" suffix(,)
#endif
    0};

static const unsigned char models_swift_mcp_yml[] = {
#if __has_embed("../../rules/models/swift/mcp.yml")
#embed "../../rules/models/swift/mcp.yml" suffix(,)
#endif
    0};

static const unsigned char models_swift_mlx_chat_yml[] = {
#if __has_embed("../../rules/models/swift/mlx-chat.yml")
#embed "../../rules/models/swift/mlx-chat.yml" suffix(,)
#endif
    0};

static const unsigned char models_swift_ollama_yml[] = {
#if __has_embed("../../rules/models/swift/ollama.yml")
#embed "../../rules/models/swift/ollama.yml" suffix(,)
#endif
    0};

static const unsigned char models_swift_openai_yml[] = {
#if __has_embed("../../rules/models/swift/openai.yml")
#embed "../../rules/models/swift/openai.yml" suffix(,)
#endif
    0};

static const unsigned char models_swift_openapi_yml[] = {
#if __has_embed("../../rules/models/swift/openapi.yml")
#embed "../../rules/models/swift/openapi.yml" suffix(,)
#endif
    0};

static const unsigned char models_swift_postgres_yml[] = {
#if __has_embed("../../rules/models/swift/postgres.yml")
#embed "../../rules/models/swift/postgres.yml" suffix(,)
#endif
    0};

static const unsigned char models_swift_redis_yml[] = {
#if __has_embed("../../rules/models/swift/redis.yml")
#embed "../../rules/models/swift/redis.yml" suffix(,)
#endif
    0};

static const unsigned char models_swift_small_servers_yml[] = {
#if __has_embed("../../rules/models/swift/small-servers.yml")
#embed "../../rules/models/swift/small-servers.yml" suffix(,)
#endif
    0};

static const unsigned char models_swift_sqlite_yml[] = {
#if __has_embed("../../rules/models/swift/sqlite.yml")
#embed "../../rules/models/swift/sqlite.yml" suffix(,)
#endif
    0};

static const unsigned char models_swift_stdlib_yml[] = {
#if __has_embed("../../rules/models/swift/stdlib.yml")
#embed "../../rules/models/swift/stdlib.yml" suffix(,)
#endif
    0};

static const unsigned char models_swift_swift_agent_yml[] = {
#if __has_embed("../../rules/models/swift/swift-agent.yml")
#embed "../../rules/models/swift/swift-agent.yml" suffix(,)
#endif
    0};

static const unsigned char models_swift_swift_anthropic_yml[] = {
#if __has_embed("../../rules/models/swift/swift-anthropic.yml")
#embed "../../rules/models/swift/swift-anthropic.yml" suffix(,)
#endif
    0};

static const unsigned char models_swift_swift_nio_yml[] = {
#if __has_embed("../../rules/models/swift/swift-nio.yml")
#embed "../../rules/models/swift/swift-nio.yml" suffix(,)
#endif
    0};

static const unsigned char models_swift_swift_openai_yml[] = {
#if __has_embed("../../rules/models/swift/swift-openai.yml")
#embed "../../rules/models/swift/swift-openai.yml" suffix(,)
#endif
    0};

static const unsigned char models_swift_vapor_queues_yml[] = {
#if __has_embed("../../rules/models/swift/vapor-queues.yml")
#embed "../../rules/models/swift/vapor-queues.yml" suffix(,)
#endif
    0};

static const unsigned char models_swift_vapor_yml[] = {
#if __has_embed("../../rules/models/swift/vapor.yml")
#embed "../../rules/models/swift/vapor.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_a2a_yml[] = {
#if __has_embed("../../rules/models/typescript/a2a.yml")
#embed "../../rules/models/typescript/a2a.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_ai_sdk_yml[] = {
#if __has_embed("../../rules/models/typescript/ai-sdk.yml")
#embed "../../rules/models/typescript/ai-sdk.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_aws_lambda_yml[] = {
#if __has_embed("../../rules/models/typescript/aws-lambda.yml")
#embed "../../rules/models/typescript/aws-lambda.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_azure_functions_yml[] = {
#if __has_embed("../../rules/models/typescript/azure-functions.yml")
#embed "../../rules/models/typescript/azure-functions.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_caches_yml[] = {
#if __has_embed("../../rules/models/typescript/caches.yml")
#embed "../../rules/models/typescript/caches.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_chatgpt_clients_yml[] = {
#if __has_embed("../../rules/models/typescript/chatgpt-clients.yml")
#embed "../../rules/models/typescript/chatgpt-clients.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_cloudflare_yml[] = {
#if __has_embed("../../rules/models/typescript/cloudflare.yml")
#embed "../../rules/models/typescript/cloudflare.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_discord_yml[] = {
#if __has_embed("../../rules/models/typescript/discord.yml")
#embed "../../rules/models/typescript/discord.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_drizzle_yml[] = {
#if __has_embed("../../rules/models/typescript/drizzle.yml")
#embed "../../rules/models/typescript/drizzle.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_dynamodb_yml[] = {
#if __has_embed("../../rules/models/typescript/dynamodb.yml")
#embed "../../rules/models/typescript/dynamodb.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_elysia_yml[] = {
#if __has_embed("../../rules/models/typescript/elysia.yml")
#embed "../../rules/models/typescript/elysia.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_express_yml[] = {
#if __has_embed("../../rules/models/typescript/express.yml")
#embed "../../rules/models/typescript/express.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_fastify_yml[] = {
#if __has_embed("../../rules/models/typescript/fastify.yml")
#embed "../../rules/models/typescript/fastify.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_fetch_servers_yml[] = {
#if __has_embed("../../rules/models/typescript/fetch-servers.yml")
#embed "../../rules/models/typescript/fetch-servers.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_firebase_functions_yml[] = {
#if __has_embed("../../rules/models/typescript/firebase-functions.yml")
#embed "../../rules/models/typescript/firebase-functions.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_firestore_yml[] = {
#if __has_embed("../../rules/models/typescript/firestore.yml")
#embed "../../rules/models/typescript/firestore.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_genkit_yml[] = {
#if __has_embed("../../rules/models/typescript/genkit.yml")
#embed "../../rules/models/typescript/genkit.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_google_adk_yml[] = {
#if __has_embed("../../rules/models/typescript/google-adk.yml")
#embed "../../rules/models/typescript/google-adk.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_h3_yml[] = {
#if __has_embed("../../rules/models/typescript/h3.yml")
#embed "../../rules/models/typescript/h3.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_hono_yml[] = {
#if __has_embed("../../rules/models/typescript/hono.yml")
#embed "../../rules/models/typescript/hono.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_identifiers_yml[] = {
#if __has_embed("../../rules/models/typescript/identifiers.yml")
#embed "../../rules/models/typescript/identifiers.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_ioredis_yml[] = {
#if __has_embed("../../rules/models/typescript/ioredis.yml")
#embed "../../rules/models/typescript/ioredis.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_javascript_yml[] = {
#if __has_embed("../../rules/models/typescript/javascript.yml")
#embed "../../rules/models/typescript/javascript.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_key_value_yml[] = {
#if __has_embed("../../rules/models/typescript/key-value.yml")
#embed "../../rules/models/typescript/key-value.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_koa_yml[] = {
#if __has_embed("../../rules/models/typescript/koa.yml")
#embed "../../rules/models/typescript/koa.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_langchain_histories_yml[] = {
#if __has_embed("../../rules/models/typescript/langchain-histories.yml")
#embed "../../rules/models/typescript/langchain-histories.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_langchain_vector_stores_yml[] = {
#if __has_embed("../../rules/models/typescript/langchain-vector-stores.yml")
#embed "../../rules/models/typescript/langchain-vector-stores.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_langchain_yml[] = {
#if __has_embed("../../rules/models/typescript/langchain.yml")
#embed "../../rules/models/typescript/langchain.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_langgraph_yml[] = {
#if __has_embed("../../rules/models/typescript/langgraph.yml")
#embed "../../rules/models/typescript/langgraph.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_llama_index_storage_yml[] = {
#if __has_embed("../../rules/models/typescript/llama-index-storage.yml")
#embed "../../rules/models/typescript/llama-index-storage.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_llama_index_yml[] = {
#if __has_embed("../../rules/models/typescript/llama-index.yml")
#embed "../../rules/models/typescript/llama-index.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_mastra_yml[] = {
#if __has_embed("../../rules/models/typescript/mastra.yml")
#embed "../../rules/models/typescript/mastra.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_mcp_yml[] = {
#if __has_embed("../../rules/models/typescript/mcp.yml")
#embed "../../rules/models/typescript/mcp.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_mem0_yml[] = {
#if __has_embed("../../rules/models/typescript/mem0.yml")
#embed "../../rules/models/typescript/mem0.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_model_clients_yml[] = {
#if __has_embed("../../rules/models/typescript/model-clients.yml")
#embed "../../rules/models/typescript/model-clients.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_mongodb_yml[] = {
#if __has_embed("../../rules/models/typescript/mongodb.yml")
#embed "../../rules/models/typescript/mongodb.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_mongoose_yml[] = {
#if __has_embed("../../rules/models/typescript/mongoose.yml")
#embed "../../rules/models/typescript/mongoose.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_nestjs_yml[] = {
#if __has_embed("../../rules/models/typescript/nestjs.yml")
#embed "../../rules/models/typescript/nestjs.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_next_yml[] = {
#if __has_embed("../../rules/models/typescript/next.yml")
#embed "../../rules/models/typescript/next.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_node_http_yml[] = {
#if __has_embed("../../rules/models/typescript/node-http.yml")
#embed "../../rules/models/typescript/node-http.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_node_redis_yml[] = {
#if __has_embed("../../rules/models/typescript/node-redis.yml")
#embed "../../rules/models/typescript/node-redis.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_openai_agents_yml[] = {
#if __has_embed("../../rules/models/typescript/openai-agents.yml")
#embed "../../rules/models/typescript/openai-agents.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_openai_yml[] = {
#if __has_embed("../../rules/models/typescript/openai.yml")
#embed "../../rules/models/typescript/openai.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_postgres_yml[] = {
#if __has_embed("../../rules/models/typescript/postgres.yml")
#embed "../../rules/models/typescript/postgres.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_prisma_yml[] = {
#if __has_embed("../../rules/models/typescript/prisma.yml")
#embed "../../rules/models/typescript/prisma.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_queues_yml[] = {
#if __has_embed("../../rules/models/typescript/queues.yml")
#embed "../../rules/models/typescript/queues.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_remix_yml[] = {
#if __has_embed("../../rules/models/typescript/remix.yml")
#embed "../../rules/models/typescript/remix.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_slack_bolt_yml[] = {
#if __has_embed("../../rules/models/typescript/slack-bolt.yml")
#embed "../../rules/models/typescript/slack-bolt.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_sqlite_yml[] = {
#if __has_embed("../../rules/models/typescript/sqlite.yml")
#embed "../../rules/models/typescript/sqlite.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_supabase_yml[] = {
#if __has_embed("../../rules/models/typescript/supabase.yml")
#embed "../../rules/models/typescript/supabase.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_sveltekit_yml[] = {
#if __has_embed("../../rules/models/typescript/sveltekit.yml")
#embed "../../rules/models/typescript/sveltekit.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_telegram_yml[] = {
#if __has_embed("../../rules/models/typescript/telegram.yml")
#embed "../../rules/models/typescript/telegram.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_trpc_yml[] = {
#if __has_embed("../../rules/models/typescript/trpc.yml")
#embed "../../rules/models/typescript/trpc.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_upstash_redis_yml[] = {
#if __has_embed("../../rules/models/typescript/upstash-redis.yml")
#embed "../../rules/models/typescript/upstash-redis.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_websockets_yml[] = {
#if __has_embed("../../rules/models/typescript/websockets.yml")
#embed "../../rules/models/typescript/websockets.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_wechaty_yml[] = {
#if __has_embed("../../rules/models/typescript/wechaty.yml")
#embed "../../rules/models/typescript/wechaty.yml" suffix(,)
#endif
    0};

static const unsigned char models_typescript_whatsapp_yml[] = {
#if __has_embed("../../rules/models/typescript/whatsapp.yml")
#embed "../../rules/models/typescript/whatsapp.yml" suffix(,)
#endif
    0};

static const struct memlint_file files[] = {
    {"defects/constant-session-key.md", defects_constant_session_key_md, sizeof defects_constant_session_key_md - 1,
     "",
     "",
     ""},
    {"defects/constant-session-key.yml", defects_constant_session_key_yml, sizeof defects_constant_session_key_yml - 1,
     "",
     "",
     ""},
    {"defects/engine-in-handler.md", defects_engine_in_handler_md, sizeof defects_engine_in_handler_md - 1,
     "",
     "",
     ""},
    {"defects/engine-in-handler.yml", defects_engine_in_handler_yml, sizeof defects_engine_in_handler_yml - 1,
     "",
     "",
     ""},
    {"defects/history-as-bare-list.md", defects_history_as_bare_list_md, sizeof defects_history_as_bare_list_md - 1,
     "",
     "",
     ""},
    {"defects/history-as-bare-list.yml", defects_history_as_bare_list_yml, sizeof defects_history_as_bare_list_yml - 1,
     "",
     "",
     ""},
    {"defects/in-memory-store.md", defects_in_memory_store_md, sizeof defects_in_memory_store_md - 1,
     "",
     "",
     ""},
    {"defects/in-memory-store.yml", defects_in_memory_store_yml, sizeof defects_in_memory_store_yml - 1,
     "",
     "",
     ""},
    {"defects/malformed-suppression.md", defects_malformed_suppression_md, sizeof defects_malformed_suppression_md - 1,
     "",
     "",
     ""},
    {"defects/memory-in-handler.md", defects_memory_in_handler_md, sizeof defects_memory_in_handler_md - 1,
     "",
     "",
     ""},
    {"defects/memory-in-handler.yml", defects_memory_in_handler_yml, sizeof defects_memory_in_handler_yml - 1,
     "",
     "",
     ""},
    {"defects/module-level-state.md", defects_module_level_state_md, sizeof defects_module_level_state_md - 1,
     "",
     "",
     ""},
    {"defects/module-level-state.yml", defects_module_level_state_yml, sizeof defects_module_level_state_yml - 1,
     "",
     "",
     ""},
    {"defects/mutable-default-history.md", defects_mutable_default_history_md, sizeof defects_mutable_default_history_md - 1,
     "",
     "",
     ""},
    {"defects/mutable-default-history.yml", defects_mutable_default_history_yml, sizeof defects_mutable_default_history_yml - 1,
     "",
     "",
     ""},
    {"defects/random-session-id.md", defects_random_session_id_md, sizeof defects_random_session_id_md - 1,
     "",
     "",
     ""},
    {"defects/random-session-id.yml", defects_random_session_id_yml, sizeof defects_random_session_id_yml - 1,
     "",
     "",
     ""},
    {"defects/shared-memory-instance.md", defects_shared_memory_instance_md, sizeof defects_shared_memory_instance_md - 1,
     "",
     "",
     ""},
    {"defects/shared-memory-instance.yml", defects_shared_memory_instance_yml, sizeof defects_shared_memory_instance_yml - 1,
     "",
     "",
     ""},
    {"defects/storage-context-not-persisted.md", defects_storage_context_not_persisted_md, sizeof defects_storage_context_not_persisted_md - 1,
     "",
     "",
     ""},
    {"defects/storage-context-not-persisted.yml", defects_storage_context_not_persisted_yml, sizeof defects_storage_context_not_persisted_yml - 1,
     "",
     "",
     ""},
    {"defects/token-limit-too-small.md", defects_token_limit_too_small_md, sizeof defects_token_limit_too_small_md - 1,
     "",
     "",
     ""},
    {"defects/token-limit-too-small.yml", defects_token_limit_too_small_yml, sizeof defects_token_limit_too_small_yml - 1,
     "",
     "",
     ""},
    {"defects/unused-suppression.md", defects_unused_suppression_md, sizeof defects_unused_suppression_md - 1,
     "",
     "",
     ""},
    {"models/python/a2a.yml", models_python_a2a_yml, sizeof models_python_a2a_yml - 1,
     "a2a",
     "a2a",
     "DatabaseTaskStore InMemoryTaskStore MessageSendParams"},
    {"models/python/ag2.yml", models_python_ag2_yml, sizeof models_python_ag2_yml - 1,
     "autogen",
     "autogen",
     "AssistantAgent ConversableAgent UserProxyAgent"},
    {"models/python/agent-framework.yml", models_python_agent_framework_yml, sizeof models_python_agent_framework_yml - 1,
     "agent_framework agent_framework_redis",
     "agent_framework agent_framework_redis",
     "FileHistoryProvider FileSessionStore RedisHistoryProvider"},
    {"models/python/agno.yml", models_python_agno_yml, sizeof models_python_agno_yml - 1,
     "agno phi",
     "agno phi",
     "Agent AsyncPostgresDb AsyncSqliteDb DynamoDb DynamoDbStorage FirestoreDb InMemoryDb InMemoryStorage JsonDb JsonStorage MongoDb MongoDbStorage MySQLDb PgAgentStorage PostgresAgentStorage PostgresDb PostgresStorage RedisDb RedisStorage SqlAgentStorage SqliteAgentStorage SqliteDb SqliteStorage Team Workflow"},
    {"models/python/aiogram.yml", models_python_aiogram_yml, sizeof models_python_aiogram_yml - 1,
     "aiogram",
     "aiogram",
     ""},
    {"models/python/aiohttp.yml", models_python_aiohttp_yml, sizeof models_python_aiohttp_yml - 1,
     "aiohttp aiohttp_session",
     "aiohttp aiohttp_session",
     ""},
    {"models/python/anthropic.yml", models_python_anthropic_yml, sizeof models_python_anthropic_yml - 1,
     "anthropic",
     "anthropic",
     "Anthropic AnthropicBedrock AnthropicVertex AsyncAnthropic AsyncAnthropicBedrock AsyncAnthropicVertex AsyncClient Client"},
    {"models/python/asgi-servers.yml", models_python_asgi_servers_yml, sizeof models_python_asgi_servers_yml - 1,
     "hypercorn uvicorn waitress",
     "hypercorn uvicorn waitress",
     ""},
    {"models/python/asyncpg.yml", models_python_asyncpg_yml, sizeof models_python_asyncpg_yml - 1,
     "asyncpg",
     "",
     ""},
    {"models/python/autogen.yml", models_python_autogen_yml, sizeof models_python_autogen_yml - 1,
     "autogen_agentchat autogen_core autogen_ext",
     "autogen_agentchat autogen_core autogen_ext",
     "AssistantAgent BufferedChatCompletionContext CodeExecutorAgent GraphFlow HeadAndTailChatCompletionContext MagenticOneGroupChat MessageFilterAgent RoundRobinGroupChat SelectorGroupChat SocietyOfMindAgent Swarm TokenLimitedChatCompletionContext UnboundedChatCompletionContext"},
    {"models/python/aws-lambda-powertools.yml", models_python_aws_lambda_powertools_yml, sizeof models_python_aws_lambda_powertools_yml - 1,
     "aws_lambda_powertools",
     "aws_lambda_powertools",
     ""},
    {"models/python/aws-lambda.yml", models_python_aws_lambda_yml, sizeof models_python_aws_lambda_yml - 1,
     "",
     "",
     ""},
    {"models/python/azure-ai-agents.yml", models_python_azure_ai_agents_yml, sizeof models_python_azure_ai_agents_yml - 1,
     "azure",
     "azure",
     "AgentsClient agents"},
    {"models/python/azure-functions.yml", models_python_azure_functions_yml, sizeof models_python_azure_functions_yml - 1,
     "azure",
     "azure",
     ""},
    {"models/python/bedrock-agentcore.yml", models_python_bedrock_agentcore_yml, sizeof models_python_bedrock_agentcore_yml - 1,
     "bedrock_agentcore",
     "bedrock_agentcore",
     ""},
    {"models/python/bentoml.yml", models_python_bentoml_yml, sizeof models_python_bentoml_yml - 1,
     "bentoml",
     "bentoml",
     ""},
    {"models/python/botbuilder.yml", models_python_botbuilder_yml, sizeof models_python_botbuilder_yml - 1,
     "botbuilder",
     "botbuilder",
     "MemoryStorage"},
    {"models/python/boto3-dynamodb.yml", models_python_boto3_dynamodb_yml, sizeof models_python_boto3_dynamodb_yml - 1,
     "aioboto3 boto3",
     "",
     ""},
    {"models/python/bottle.yml", models_python_bottle_yml, sizeof models_python_bottle_yml - 1,
     "bottle",
     "bottle",
     ""},
    {"models/python/bson.yml", models_python_bson_yml, sizeof models_python_bson_yml - 1,
     "bson",
     "",
     ""},
    {"models/python/cachetools.yml", models_python_cachetools_yml, sizeof models_python_cachetools_yml - 1,
     "cachetools",
     "",
     ""},
    {"models/python/celery.yml", models_python_celery_yml, sizeof models_python_celery_yml - 1,
     "celery",
     "celery",
     ""},
    {"models/python/chainlit.yml", models_python_chainlit_yml, sizeof models_python_chainlit_yml - 1,
     "chainlit",
     "chainlit",
     ""},
    {"models/python/chalice.yml", models_python_chalice_yml, sizeof models_python_chalice_yml - 1,
     "chalice",
     "chalice",
     ""},
    {"models/python/chromadb.yml", models_python_chromadb_yml, sizeof models_python_chromadb_yml - 1,
     "chromadb",
     "chromadb",
     "AsyncHttpClient Client CloudClient EphemeralClient HttpClient PersistentClient"},
    {"models/python/claude-agent-sdk.yml", models_python_claude_agent_sdk_yml, sizeof models_python_claude_agent_sdk_yml - 1,
     "claude_agent_sdk",
     "claude_agent_sdk",
     "ClaudeSDKClient"},
    {"models/python/click.yml", models_python_click_yml, sizeof models_python_click_yml - 1,
     "click",
     "",
     ""},
    {"models/python/crewai.yml", models_python_crewai_yml, sizeof models_python_crewai_yml - 1,
     "crewai",
     "crewai",
     "Crew EntityMemory ExternalMemory LongTermMemory Memory ShortTermMemory"},
    {"models/python/discord.yml", models_python_discord_yml, sizeof models_python_discord_yml - 1,
     "discord nextcord",
     "discord nextcord",
     ""},
    {"models/python/django-cache.yml", models_python_django_cache_yml, sizeof models_python_django_cache_yml - 1,
     "django",
     "",
     ""},
    {"models/python/django-channels.yml", models_python_django_channels_yml, sizeof models_python_django_channels_yml - 1,
     "channels",
     "channels",
     ""},
    {"models/python/django-ninja.yml", models_python_django_ninja_yml, sizeof models_python_django_ninja_yml - 1,
     "ninja",
     "ninja",
     ""},
    {"models/python/django-rest-framework.yml", models_python_django_rest_framework_yml, sizeof models_python_django_rest_framework_yml - 1,
     "rest_framework",
     "rest_framework",
     ""},
    {"models/python/django.yml", models_python_django_yml, sizeof models_python_django_yml - 1,
     "django",
     "django",
     ""},
    {"models/python/dramatiq.yml", models_python_dramatiq_yml, sizeof models_python_dramatiq_yml - 1,
     "dramatiq",
     "dramatiq",
     ""},
    {"models/python/dspy.yml", models_python_dspy_yml, sizeof models_python_dspy_yml - 1,
     "dspy",
     "dspy",
     "History"},
    {"models/python/faiss.yml", models_python_faiss_yml, sizeof models_python_faiss_yml - 1,
     "faiss",
     "faiss",
     "IndexFlatIP IndexFlatL2 IndexHNSWFlat IndexIDMap IndexIVFFlat index_factory"},
    {"models/python/fakeredis.yml", models_python_fakeredis_yml, sizeof models_python_fakeredis_yml - 1,
     "fakeredis",
     "fakeredis",
     "FakeAsyncRedis FakeRedis FakeStrictRedis"},
    {"models/python/falcon.yml", models_python_falcon_yml, sizeof models_python_falcon_yml - 1,
     "falcon",
     "falcon",
     ""},
    {"models/python/fastapi.yml", models_python_fastapi_yml, sizeof models_python_fastapi_yml - 1,
     "fastapi",
     "fastapi",
     ""},
    {"models/python/fastmcp.yml", models_python_fastmcp_yml, sizeof models_python_fastmcp_yml - 1,
     "fastmcp",
     "fastmcp",
     ""},
    {"models/python/firebase-functions.yml", models_python_firebase_functions_yml, sizeof models_python_firebase_functions_yml - 1,
     "firebase_functions",
     "firebase_functions",
     ""},
    {"models/python/flask-restful.yml", models_python_flask_restful_yml, sizeof models_python_flask_restful_yml - 1,
     "flask_restful flask_restx flask_smorest",
     "flask_restful flask_restx flask_smorest",
     ""},
    {"models/python/flask-socketio.yml", models_python_flask_socketio_yml, sizeof models_python_flask_socketio_yml - 1,
     "flask_socketio socketio",
     "flask_socketio socketio",
     ""},
    {"models/python/flask.yml", models_python_flask_yml, sizeof models_python_flask_yml - 1,
     "flask",
     "flask",
     ""},
    {"models/python/functions-framework.yml", models_python_functions_framework_yml, sizeof models_python_functions_framework_yml - 1,
     "functions_framework",
     "functions_framework",
     ""},
    {"models/python/google-adk.yml", models_python_google_adk_yml, sizeof models_python_google_adk_yml - 1,
     "google",
     "google",
     "DatabaseSessionService InMemoryMemoryService InMemoryRunner InMemorySessionService Runner SqliteSessionService VertexAiMemoryBankService VertexAiRagMemoryService VertexAiSessionService"},
    {"models/python/google-cloud-firestore.yml", models_python_google_cloud_firestore_yml, sizeof models_python_google_cloud_firestore_yml - 1,
     "firebase_admin google",
     "",
     ""},
    {"models/python/google-genai.yml", models_python_google_genai_yml, sizeof models_python_google_genai_yml - 1,
     "google vertexai",
     "google vertexai",
     "Chat ChatSession Client GenerativeModel"},
    {"models/python/gradio.yml", models_python_gradio_yml, sizeof models_python_gradio_yml - 1,
     "gradio",
     "gradio",
     ""},
    {"models/python/haystack.yml", models_python_haystack_yml, sizeof models_python_haystack_yml - 1,
     "haystack haystack_experimental",
     "haystack haystack_experimental",
     "Agent AzureOpenAIChatGenerator ConversationMemory ConversationSummaryMemory ConversationalAgent InMemoryChatMessageStore InMemoryDocumentStore OpenAIChatGenerator"},
    {"models/python/http-server.yml", models_python_http_server_yml, sizeof models_python_http_server_yml - 1,
     "http",
     "http",
     ""},
    {"models/python/lancedb.yml", models_python_lancedb_yml, sizeof models_python_lancedb_yml - 1,
     "lancedb",
     "lancedb",
     "connect connect_async"},
    {"models/python/langchain-histories.yml", models_python_langchain_histories_yml, sizeof models_python_langchain_histories_yml - 1,
     "langchain langchain_aws langchain_classic langchain_community",
     "langchain langchain_aws langchain_classic langchain_community",
     "AstraDBChatMessageHistory CassandraChatMessageHistory CosmosDBChatMessageHistory DynamoDBChatMessageHistory ElasticsearchChatMessageHistory FileChatMessageHistory FirestoreChatMessageHistory KafkaChatMessageHistory MomentoChatMessageHistory MongoDBChatMessageHistory Neo4jChatMessageHistory PostgresChatMessageHistory RedisChatMessageHistory RocksetChatMessageHistory SQLChatMessageHistory SingleStoreDBChatMessageHistory StreamlitChatMessageHistory TiDBChatMessageHistory UpstashRedisChatMessageHistory XataChatMessageHistory ZepChatMessageHistory ZepCloudChatMessageHistory"},
    {"models/python/langchain-mongodb.yml", models_python_langchain_mongodb_yml, sizeof models_python_langchain_mongodb_yml - 1,
     "langchain_mongodb",
     "langchain_mongodb",
     "MongoDBAtlasVectorSearch MongoDBChatMessageHistory"},
    {"models/python/langchain-partner-histories.yml", models_python_langchain_partner_histories_yml, sizeof models_python_langchain_partner_histories_yml - 1,
     "langchain_astradb langchain_elasticsearch langchain_google_firestore langchain_neo4j",
     "langchain_astradb langchain_elasticsearch langchain_google_firestore langchain_neo4j",
     "AstraDBChatMessageHistory ElasticsearchChatMessageHistory FirestoreChatMessageHistory Neo4jChatMessageHistory"},
    {"models/python/langchain-postgres.yml", models_python_langchain_postgres_yml, sizeof models_python_langchain_postgres_yml - 1,
     "langchain_postgres",
     "langchain_postgres",
     "PGVector PGVectorStore PostgresChatMessageHistory"},
    {"models/python/langchain-redis.yml", models_python_langchain_redis_yml, sizeof models_python_langchain_redis_yml - 1,
     "langchain_redis",
     "langchain_redis",
     "RedisChatMessageHistory RedisVectorStore"},
    {"models/python/langchain-vector-stores.yml", models_python_langchain_vector_stores_yml, sizeof models_python_langchain_vector_stores_yml - 1,
     "langchain langchain_chroma langchain_classic langchain_community langchain_core langchain_elasticsearch langchain_milvus langchain_pinecone langchain_qdrant langchain_weaviate",
     "langchain langchain_chroma langchain_classic langchain_community langchain_core langchain_elasticsearch langchain_milvus langchain_pinecone langchain_qdrant langchain_weaviate",
     "Annoy Chroma DocArrayInMemorySearch ElasticsearchStore FAISS InMemoryVectorStore Milvus OpenSearchVectorSearch PGVector Pinecone PineconeVectorStore Qdrant QdrantVectorStore Redis SKLearnVectorStore TileDB USearch Weaviate WeaviateVectorStore from_documents from_texts"},
    {"models/python/langchain.yml", models_python_langchain_yml, sizeof models_python_langchain_yml - 1,
     "langchain langchain_anthropic langchain_aws langchain_classic langchain_community langchain_core langchain_google_genai langchain_google_vertexai langchain_groq langchain_mistralai langchain_ollama langchain_openai",
     "langchain langchain_anthropic langchain_aws langchain_classic langchain_community langchain_core langchain_google_genai langchain_google_vertexai langchain_groq langchain_mistralai langchain_ollama langchain_openai",
     "AgentExecutor AgentTokenBufferMemory AzureChatOpenAI BaseChatModel BedrockChat ChatAnthropic ChatBedrock ChatBedrockConverse ChatGoogleGenerativeAI ChatGroq ChatMessageHistory ChatMistralAI ChatOllama ChatOpenAI ChatVectorDBChain ChatVertexAI CombinedMemory ConversationBufferMemory ConversationBufferWindowMemory ConversationChain ConversationEntityMemory ConversationKGMemory ConversationStringBufferMemory ConversationSummaryBufferMemory ConversationSummaryMemory ConversationTokenBufferMemory ConversationVectorStoreTokenBufferMemory ConversationalRetrievalChain InMemoryByteStore InMemoryChatMessageHistory InMemoryEntityStore InMemoryStore LLMChain LocalFileStore MotorheadMemory ReadOnlySharedMemory RedisEntityStore RedisStore RetrievalQA RetrievalQAWithSourcesChain RunnableWithMessageHistory SQLiteEntityStore SimpleMemory UpstashRedisEntityStore UpstashRedisStore VectorStoreRetrieverMemory ZepCloudMemory ZepMemory create_agent create_conversational_retrieval_agent init_chat_model initialize_agent"},
    {"models/python/langgraph-checkpoints.yml", models_python_langgraph_checkpoints_yml, sizeof models_python_langgraph_checkpoints_yml - 1,
     "langgraph langgraph_checkpoint_aws",
     "langgraph langgraph_checkpoint_aws",
     "AgentCoreMemorySaver AgentCoreValkeySaver AsyncBedrockSessionSaver AsyncMongoDBSaver AsyncPostgresSaver AsyncPostgresStore AsyncRedisSaver AsyncRedisStore AsyncShallowPostgresSaver AsyncShallowRedisSaver AsyncSqliteSaver AsyncSqliteStore AsyncValkeySaver BedrockSessionSaver DynamoDBSaver MongoDBSaver PostgresSaver PostgresStore RedisSaver RedisStore ShallowPostgresSaver ShallowRedisSaver SqliteSaver SqliteStore ValkeySaver from_conn_string"},
    {"models/python/langgraph-sdk.yml", models_python_langgraph_sdk_yml, sizeof models_python_langgraph_sdk_yml - 1,
     "langgraph_sdk",
     "langgraph_sdk",
     "get_client get_sync_client"},
    {"models/python/langgraph.yml", models_python_langgraph_yml, sizeof models_python_langgraph_yml - 1,
     "langgraph langgraph_supervisor langgraph_swarm",
     "langgraph langgraph_supervisor langgraph_swarm",
     "CompiledGraph CompiledStateGraph InMemorySaver InMemoryStore MemorySaver Pregel create_react_agent"},
    {"models/python/langserve.yml", models_python_langserve_yml, sizeof models_python_langserve_yml - 1,
     "langserve",
     "langserve",
     ""},
    {"models/python/letta.yml", models_python_letta_yml, sizeof models_python_letta_yml - 1,
     "letta_client",
     "letta_client",
     "AsyncLetta Letta"},
    {"models/python/linebot.yml", models_python_linebot_yml, sizeof models_python_linebot_yml - 1,
     "linebot",
     "linebot",
     ""},
    {"models/python/litellm.yml", models_python_litellm_yml, sizeof models_python_litellm_yml - 1,
     "groq litellm mistralai ollama together",
     "groq litellm mistralai ollama together",
     "AsyncClient AsyncGroq AsyncTogether Client Groq Mistral Together acompletion chat completion"},
    {"models/python/litestar.yml", models_python_litestar_yml, sizeof models_python_litestar_yml - 1,
     "litestar starlite",
     "litestar starlite",
     ""},
    {"models/python/llama-index-chat-stores.yml", models_python_llama_index_chat_stores_yml, sizeof models_python_llama_index_chat_stores_yml - 1,
     "llama_index",
     "llama_index",
     "AzureChatStore DynamoDBChatStore MongoChatStore PostgresChatStore RedisChatStore SQLiteChatStore UpstashChatStore YugabyteDBChatStore"},
    {"models/python/llama-index-memories.yml", models_python_llama_index_memories_yml, sizeof models_python_llama_index_memories_yml - 1,
     "llama_index",
     "llama_index",
     "AgentCoreMemory Mem0Memory"},
    {"models/python/llama-index-storage.yml", models_python_llama_index_storage_yml, sizeof models_python_llama_index_storage_yml - 1,
     "llama_index",
     "llama_index",
     "DocumentStore DocumentSummaryIndex GPTVectorStoreIndex KeywordTableIndex KnowledgeGraphIndex ListIndex PropertyGraphIndex RAKEKeywordTableIndex SimpleDocumentStore SimpleIndexStore SimpleKVStore SimpleKeywordTableIndex SimpleVectorStore StorageContext SummaryIndex TreeIndex VectorStoreIndex as_chat_engine from_namespaced_persist_dir from_persist_dir from_persist_path from_vector_store load_index_from_storage"},
    {"models/python/llama-index-vector-stores.yml", models_python_llama_index_vector_stores_yml, sizeof models_python_llama_index_vector_stores_yml - 1,
     "llama_index",
     "llama_index",
     "AstraDBVectorStore AzureAISearchVectorStore ChromaVectorStore ElasticsearchStore FaissVectorStore LanceDBVectorStore MongoDBAtlasVectorSearch MongoDocumentStore MongoIndexStore OpensearchVectorStore PGVectorStore PineconeVectorStore PostgresDocumentStore PostgresIndexStore QdrantVectorStore RedisDocumentStore RedisIndexStore RedisKVStore RedisVectorStore SupabaseVectorStore WeaviateVectorStore from_params from_persist_dir from_persist_path"},
    {"models/python/llama-index.yml", models_python_llama_index_yml, sizeof models_python_llama_index_yml - 1,
     "llama_index workflows",
     "llama_index workflows",
     "AgentRunner AgentWorkflow Anthropic AzureOpenAI BaseChatEngine BedrockConverse ChatMemoryBuffer ChatSummaryMemoryBuffer CodeActAgent CondensePlusContextChatEngine CondenseQuestionChatEngine Context ContextChatEngine FunctionAgent FunctionCallingAgent Gemini GoogleGenAI Groq LLM Memory MistralAI MultiModalCondensePlusContextChatEngine MultiModalContextChatEngine Ollama OpenAI OpenAIAssistantAgent OpenAILike ReActAgent SQLAlchemyChatStore SimpleChatEngine SimpleChatStore SimpleComposableMemory VectorMemory from_tools"},
    {"models/python/llm.yml", models_python_llm_yml, sizeof models_python_llm_yml - 1,
     "llm",
     "llm",
     "AsyncConversation AsyncKeyModel AsyncModel Conversation KeyModel Model get_async_model get_model"},
    {"models/python/mcp.yml", models_python_mcp_yml, sizeof models_python_mcp_yml - 1,
     "mcp",
     "mcp",
     ""},
    {"models/python/mem0.yml", models_python_mem0_yml, sizeof models_python_mem0_yml - 1,
     "mem0",
     "mem0",
     "AsyncMemory AsyncMemoryClient Memory MemoryClient"},
    {"models/python/modal.yml", models_python_modal_yml, sizeof models_python_modal_yml - 1,
     "modal",
     "modal",
     ""},
    {"models/python/nanoid.yml", models_python_nanoid_yml, sizeof models_python_nanoid_yml - 1,
     "nanoid",
     "",
     ""},
    {"models/python/nicegui.yml", models_python_nicegui_yml, sizeof models_python_nicegui_yml - 1,
     "nicegui",
     "nicegui",
     ""},
    {"models/python/openai-agents.yml", models_python_openai_agents_yml, sizeof models_python_openai_agents_yml - 1,
     "agents",
     "agents",
     "AdvancedSQLiteSession AsyncSQLiteSession DaprSession EncryptedSession MongoDBSession OpenAIConversationsSession OpenAIResponsesCompactionSession RedisSession Runner SQLAlchemySession SQLiteSession"},
    {"models/python/openai.yml", models_python_openai_yml, sizeof models_python_openai_yml - 1,
     "langfuse openai",
     "langfuse openai",
     "AsyncAzureOpenAI AsyncClient AsyncOpenAI AzureOpenAI ChatCompletion Client Completion OpenAI completions"},
    {"models/python/psycopg.yml", models_python_psycopg_yml, sizeof models_python_psycopg_yml - 1,
     "psycopg psycopg2 psycopg_pool",
     "",
     ""},
    {"models/python/pydantic-ai.yml", models_python_pydantic_ai_yml, sizeof models_python_pydantic_ai_yml - 1,
     "pydantic_ai",
     "pydantic_ai",
     "Agent Conversation InMemoryConversationStore"},
    {"models/python/pymongo.yml", models_python_pymongo_yml, sizeof models_python_pymongo_yml - 1,
     "motor pymongo",
     "",
     ""},
    {"models/python/pyrogram.yml", models_python_pyrogram_yml, sizeof models_python_pyrogram_yml - 1,
     "pyrogram",
     "pyrogram",
     ""},
    {"models/python/python-telegram-bot.yml", models_python_python_telegram_bot_yml, sizeof models_python_python_telegram_bot_yml - 1,
     "telegram",
     "telegram",
     ""},
    {"models/python/qdrant.yml", models_python_qdrant_yml, sizeof models_python_qdrant_yml - 1,
     "qdrant_client",
     "qdrant_client",
     "AsyncQdrantClient QdrantClient"},
    {"models/python/quart.yml", models_python_quart_yml, sizeof models_python_quart_yml - 1,
     "quart",
     "quart",
     ""},
    {"models/python/ray-serve.yml", models_python_ray_serve_yml, sizeof models_python_ray_serve_yml - 1,
     "ray",
     "ray",
     ""},
    {"models/python/redis.yml", models_python_redis_yml, sizeof models_python_redis_yml - 1,
     "redis",
     "",
     ""},
    {"models/python/rq.yml", models_python_rq_yml, sizeof models_python_rq_yml - 1,
     "rq",
     "rq",
     ""},
    {"models/python/sanic.yml", models_python_sanic_yml, sizeof models_python_sanic_yml - 1,
     "sanic",
     "sanic",
     ""},
    {"models/python/semantic-kernel.yml", models_python_semantic_kernel_yml, sizeof models_python_semantic_kernel_yml - 1,
     "semantic_kernel",
     "semantic_kernel",
     "AssistantAgentThread AzureAIAgent AzureAIAgentThread AzureAssistantAgent AzureChatCompletion BedrockAgent ChatCompletionAgent ChatHistory ChatHistoryAgentThread ChatHistorySummarizationReducer ChatHistoryTruncationReducer CopilotStudioAgent CopilotStudioAgentThread OpenAIAssistantAgent OpenAIChatCompletion"},
    {"models/python/shortuuid.yml", models_python_shortuuid_yml, sizeof models_python_shortuuid_yml - 1,
     "shortuuid",
     "",
     ""},
    {"models/python/slack-bolt.yml", models_python_slack_bolt_yml, sizeof models_python_slack_bolt_yml - 1,
     "slack_bolt",
     "slack_bolt",
     ""},
    {"models/python/smolagents.yml", models_python_smolagents_yml, sizeof models_python_smolagents_yml - 1,
     "smolagents",
     "smolagents",
     "CodeAgent MultiStepAgent ToolCallingAgent"},
    {"models/python/sqlalchemy.yml", models_python_sqlalchemy_yml, sizeof models_python_sqlalchemy_yml - 1,
     "sqlalchemy sqlmodel",
     "",
     ""},
    {"models/python/sqlite3.yml", models_python_sqlite3_yml, sizeof models_python_sqlite3_yml - 1,
     "aiosqlite sqlite3",
     "",
     ""},
    {"models/python/starlette.yml", models_python_starlette_yml, sizeof models_python_starlette_yml - 1,
     "starlette",
     "starlette",
     ""},
    {"models/python/stdlib.yml", models_python_stdlib_yml, sizeof models_python_stdlib_yml - 1,
     "datetime functools os random secrets tempfile time uuid",
     "",
     ""},
    {"models/python/strands.yml", models_python_strands_yml, sizeof models_python_strands_yml - 1,
     "bedrock_agentcore strands",
     "bedrock_agentcore strands",
     "Agent AgentCoreMemorySessionManager FileSessionManager InMemoryStorage LocalFileStorage S3SessionManager S3Storage SnapshotSessionManager"},
    {"models/python/streamlit.yml", models_python_streamlit_yml, sizeof models_python_streamlit_yml - 1,
     "streamlit",
     "streamlit",
     ""},
    {"models/python/supabase.yml", models_python_supabase_yml, sizeof models_python_supabase_yml - 1,
     "supabase",
     "",
     ""},
    {"models/python/telebot.yml", models_python_telebot_yml, sizeof models_python_telebot_yml - 1,
     "telebot",
     "telebot",
     ""},
    {"models/python/telethon.yml", models_python_telethon_yml, sizeof models_python_telethon_yml - 1,
     "telethon",
     "telethon",
     ""},
    {"models/python/tornado.yml", models_python_tornado_yml, sizeof models_python_tornado_yml - 1,
     "tornado",
     "tornado",
     ""},
    {"models/python/typer.yml", models_python_typer_yml, sizeof models_python_typer_yml - 1,
     "typer",
     "",
     ""},
    {"models/python/ulid.yml", models_python_ulid_yml, sizeof models_python_ulid_yml - 1,
     "ulid",
     "",
     ""},
    {"models/python/upstash-redis.yml", models_python_upstash_redis_yml, sizeof models_python_upstash_redis_yml - 1,
     "upstash_redis",
     "",
     ""},
    {"models/python/uuid-utils.yml", models_python_uuid_utils_yml, sizeof models_python_uuid_utils_yml - 1,
     "uuid_utils",
     "",
     ""},
    {"models/python/uuid6.yml", models_python_uuid6_yml, sizeof models_python_uuid6_yml - 1,
     "uuid6",
     "",
     ""},
    {"models/python/valkey.yml", models_python_valkey_yml, sizeof models_python_valkey_yml - 1,
     "valkey",
     "",
     ""},
    {"models/python/websockets.yml", models_python_websockets_yml, sizeof models_python_websockets_yml - 1,
     "websockets",
     "websockets",
     ""},
    {"models/python/zep.yml", models_python_zep_yml, sizeof models_python_zep_yml - 1,
     "zep_cloud",
     "",
     ""},
    {"models/swift/aiproxy.yml", models_swift_aiproxy_yml, sizeof models_swift_aiproxy_yml - 1,
     "AIProxy",
     "AIProxy",
     "AnthropicService DeepSeekService GroqService MistralService OpenAIService OpenRouterService TogetherAIService"},
    {"models/swift/any-language-model.yml", models_swift_any_language_model_yml, sizeof models_swift_any_language_model_yml - 1,
     "AnyLanguageModel",
     "AnyLanguageModel",
     "AnthropicLanguageModel CoreMLLanguageModel Entry GeminiLanguageModel LanguageModelSession LlamaLanguageModel MLXLanguageModel OllamaLanguageModel OpenAILanguageModel OpenResponsesLanguageModel SystemLanguageModel Transcript"},
    {"models/swift/apps.yml", models_swift_apps_yml, sizeof models_swift_apps_yml - 1,
     "AppIntents AppKit Observation Playgrounds SwiftData SwiftUI UIKit WatchKit WidgetKit",
     "",
     ""},
    {"models/swift/argument-parser.yml", models_swift_argument_parser_yml, sizeof models_swift_argument_parser_yml - 1,
     "ArgumentParser",
     "",
     ""},
    {"models/swift/aws-lambda.yml", models_swift_aws_lambda_yml, sizeof models_swift_aws_lambda_yml - 1,
     "AWSLambdaRuntime AWSLambdaRuntimeCore",
     "AWSLambdaRuntime AWSLambdaRuntimeCore",
     ""},
    {"models/swift/bots.yml", models_swift_bots_yml, sizeof models_swift_bots_yml - 1,
     "DiscordBM SwiftTelegramBot SwiftTelegramSdk TelegramVaporBot",
     "DiscordBM SwiftTelegramBot SwiftTelegramSdk TelegramVaporBot",
     ""},
    {"models/swift/boxes.yml", models_swift_boxes_yml, sizeof models_swift_boxes_yml - 1,
     "NIOConcurrencyHelpers Synchronization",
     "",
     ""},
    {"models/swift/chatgpt-swift.yml", models_swift_chatgpt_swift_yml, sizeof models_swift_chatgpt_swift_yml - 1,
     "ChatGPTSwift",
     "ChatGPTSwift",
     "ChatGPTAPI"},
    {"models/swift/fluent.yml", models_swift_fluent_yml, sizeof models_swift_fluent_yml - 1,
     "Fluent FluentKit Vapor",
     "",
     ""},
    {"models/swift/foundation-models.yml", models_swift_foundation_models_yml, sizeof models_swift_foundation_models_yml - 1,
     "FoundationModels OpenFoundationModels",
     "FoundationModels OpenFoundationModels",
     "Entry LanguageModelSession Transcript"},
    {"models/swift/foundation.yml", models_swift_foundation_yml, sizeof models_swift_foundation_yml - 1,
     "Crypto CryptoKit Fluent FluentKit Foundation FoundationEssentials Hummingbird NanoID ULID Vapor",
     "",
     ""},
    {"models/swift/google-generative-ai.yml", models_swift_google_generative_ai_yml, sizeof models_swift_google_generative_ai_yml - 1,
     "FirebaseAI FirebaseVertexAI GoogleGenerativeAI",
     "FirebaseAI FirebaseVertexAI GoogleGenerativeAI",
     "Chat GenerativeModel ModelContent"},
    {"models/swift/grdb.yml", models_swift_grdb_yml, sizeof models_swift_grdb_yml - 1,
     "GRDB",
     "",
     ""},
    {"models/swift/grpc.yml", models_swift_grpc_yml, sizeof models_swift_grpc_yml - 1,
     "GRPC GRPCCore",
     "GRPC GRPCCore",
     ""},
    {"models/swift/hummingbird-auth.yml", models_swift_hummingbird_auth_yml, sizeof models_swift_hummingbird_auth_yml - 1,
     "Hummingbird HummingbirdAuth",
     "Hummingbird HummingbirdAuth",
     "addSessions"},
    {"models/swift/hummingbird-drivers.yml", models_swift_hummingbird_drivers_yml, sizeof models_swift_hummingbird_drivers_yml - 1,
     "HummingbirdFluent HummingbirdPostgres HummingbirdRedis HummingbirdValkey",
     "HummingbirdFluent HummingbirdPostgres HummingbirdRedis HummingbirdValkey",
     "FluentPersistDriver HBFluentPersistDriver HBRedisPersistDriver PostgresPersistDriver RedisPersistDriver ValkeyPersistDriver"},
    {"models/swift/hummingbird-lambda.yml", models_swift_hummingbird_lambda_yml, sizeof models_swift_hummingbird_lambda_yml - 1,
     "HummingbirdLambda",
     "",
     ""},
    {"models/swift/hummingbird-websocket.yml", models_swift_hummingbird_websocket_yml, sizeof models_swift_hummingbird_websocket_yml - 1,
     "Hummingbird HummingbirdWebSocket",
     "Hummingbird HummingbirdWebSocket",
     ""},
    {"models/swift/hummingbird.yml", models_swift_hummingbird_yml, sizeof models_swift_hummingbird_yml - 1,
     "Hummingbird HummingbirdFoundation HummingbirdRouter",
     "Hummingbird HummingbirdFoundation HummingbirdRouter",
     "HBMemoryPersistDriver MemoryPersistDriver addPersist"},
    {"models/swift/langchain-swift.yml", models_swift_langchain_swift_yml, sizeof models_swift_langchain_swift_yml - 1,
     "LangChain",
     "LangChain",
     "AIMessage AgentExecutor Baidu BaseChatMemory BaseMessage ChatGLM ChatMessageHistory ChatOllama ChatOpenAI ConversationBufferWindowMemory ConversationalRetrievalChain DNChain DefaultChain Gemini HuggingFace HumanMessage InMemoryStore LLMChain LLMRouterChain LMStudio Llama2 LocalFileStore MultiRouteChain Ollama OpenAI ReadOnlySharedMemory SequentialChain SimilaritySearchKit SimpleSequentialChain Supabase SystemMessage TransformChain initialize_agent"},
    {"models/swift/mcp.yml", models_swift_mcp_yml, sizeof models_swift_mcp_yml - 1,
     "MCP",
     "MCP",
     ""},
    {"models/swift/mlx-chat.yml", models_swift_mlx_chat_yml, sizeof models_swift_mlx_chat_yml - 1,
     "LLM MLXLLM MLXLMCommon",
     "LLM MLXLLM MLXLMCommon",
     "ChatSession LLM"},
    {"models/swift/ollama.yml", models_swift_ollama_yml, sizeof models_swift_ollama_yml - 1,
     "Ollama OllamaKit",
     "Ollama OllamaKit",
     "Client Message OllamaKit"},
    {"models/swift/openai.yml", models_swift_openai_yml, sizeof models_swift_openai_yml - 1,
     "OpenAI",
     "OpenAI",
     "AssistantMessageParam ChatCompletionMessageParam DeveloperMessageParam OpenAI SystemMessageParam UserMessageParam"},
    {"models/swift/openapi.yml", models_swift_openapi_yml, sizeof models_swift_openapi_yml - 1,
     "",
     "",
     ""},
    {"models/swift/postgres.yml", models_swift_postgres_yml, sizeof models_swift_postgres_yml - 1,
     "PostgresNIO",
     "",
     ""},
    {"models/swift/redis.yml", models_swift_redis_yml, sizeof models_swift_redis_yml - 1,
     "RediStack Redis Valkey Vapor",
     "",
     ""},
    {"models/swift/small-servers.yml", models_swift_small_servers_yml, sizeof models_swift_small_servers_yml - 1,
     "FlyingFox Kitura",
     "FlyingFox Kitura",
     ""},
    {"models/swift/sqlite.yml", models_swift_sqlite_yml, sizeof models_swift_sqlite_yml - 1,
     "SQLite",
     "",
     ""},
    {"models/swift/stdlib.yml", models_swift_stdlib_yml, sizeof models_swift_stdlib_yml - 1,
     "",
     "",
     ""},
    {"models/swift/swift-agent.yml", models_swift_swift_agent_yml, sizeof models_swift_swift_agent_yml - 1,
     "SwiftAgent",
     "SwiftAgent",
     "Conversation FileSessionStore InMemorySessionStore"},
    {"models/swift/swift-anthropic.yml", models_swift_swift_anthropic_yml, sizeof models_swift_swift_anthropic_yml - 1,
     "SwiftAnthropic",
     "SwiftAnthropic",
     "AnthropicService Message"},
    {"models/swift/swift-nio.yml", models_swift_swift_nio_yml, sizeof models_swift_swift_nio_yml - 1,
     "NIO NIOCore",
     "NIO NIOCore",
     ""},
    {"models/swift/swift-openai.yml", models_swift_swift_openai_yml, sizeof models_swift_swift_openai_yml - 1,
     "SwiftOpenAI",
     "SwiftOpenAI",
     "Message OpenAIService"},
    {"models/swift/vapor-queues.yml", models_swift_vapor_queues_yml, sizeof models_swift_vapor_queues_yml - 1,
     "Queues",
     "",
     ""},
    {"models/swift/vapor.yml", models_swift_vapor_yml, sizeof models_swift_vapor_yml - 1,
     "Vapor",
     "Vapor",
     "use"},
    {"models/typescript/a2a.yml", models_typescript_a2a_yml, sizeof models_typescript_a2a_yml - 1,
     "@a2a-js/sdk",
     "@a2a-js/sdk",
     "A2AClient Client InMemoryTaskStore"},
    {"models/typescript/ai-sdk.yml", models_typescript_ai_sdk_yml, sizeof models_typescript_ai_sdk_yml - 1,
     "ai",
     "ai",
     "Experimental_Agent ToolLoopAgent experimental_generateText experimental_streamText generateObject generateText streamObject streamText"},
    {"models/typescript/aws-lambda.yml", models_typescript_aws_lambda_yml, sizeof models_typescript_aws_lambda_yml - 1,
     "",
     "@middy/core",
     ""},
    {"models/typescript/azure-functions.yml", models_typescript_azure_functions_yml, sizeof models_typescript_azure_functions_yml - 1,
     "@azure/functions",
     "@azure/functions",
     ""},
    {"models/typescript/caches.yml", models_typescript_caches_yml, sizeof models_typescript_caches_yml - 1,
     "@isaacs/ttlcache lru-cache mnemonist node-cache quick-lru",
     "",
     ""},
    {"models/typescript/chatgpt-clients.yml", models_typescript_chatgpt_clients_yml, sizeof models_typescript_chatgpt_clients_yml - 1,
     "@waylaidwanderer/chatgpt-api chatgpt",
     "@waylaidwanderer/chatgpt-api chatgpt",
     "@waylaidwanderer/chatgpt-api BingAIClient ChatGPTAPI ChatGPTAPIBrowser ChatGPTClient ChatGPTConversation ChatGPTUnofficialProxyAPI"},
    {"models/typescript/cloudflare.yml", models_typescript_cloudflare_yml, sizeof models_typescript_cloudflare_yml - 1,
     "@cloudflare/ai-chat agents cloudflare:workers",
     "@cloudflare/ai-chat agents cloudflare:workers",
     ""},
    {"models/typescript/discord.yml", models_typescript_discord_yml, sizeof models_typescript_discord_yml - 1,
     "discord.js",
     "discord.js",
     ""},
    {"models/typescript/drizzle.yml", models_typescript_drizzle_yml, sizeof models_typescript_drizzle_yml - 1,
     "drizzle-orm",
     "",
     ""},
    {"models/typescript/dynamodb.yml", models_typescript_dynamodb_yml, sizeof models_typescript_dynamodb_yml - 1,
     "@aws-sdk/client-dynamodb @aws-sdk/lib-dynamodb",
     "",
     ""},
    {"models/typescript/elysia.yml", models_typescript_elysia_yml, sizeof models_typescript_elysia_yml - 1,
     "elysia",
     "elysia",
     ""},
    {"models/typescript/express.yml", models_typescript_express_yml, sizeof models_typescript_express_yml - 1,
     "express express-ws",
     "express express-ws",
     ""},
    {"models/typescript/fastify.yml", models_typescript_fastify_yml, sizeof models_typescript_fastify_yml - 1,
     "fastify",
     "fastify",
     ""},
    {"models/typescript/fetch-servers.yml", models_typescript_fetch_servers_yml, sizeof models_typescript_fetch_servers_yml - 1,
     "",
     "",
     ""},
    {"models/typescript/firebase-functions.yml", models_typescript_firebase_functions_yml, sizeof models_typescript_firebase_functions_yml - 1,
     "@google-cloud/functions-framework firebase-functions",
     "@google-cloud/functions-framework firebase-functions",
     ""},
    {"models/typescript/firestore.yml", models_typescript_firestore_yml, sizeof models_typescript_firestore_yml - 1,
     "@google-cloud/firestore firebase-admin",
     "",
     ""},
    {"models/typescript/genkit.yml", models_typescript_genkit_yml, sizeof models_typescript_genkit_yml - 1,
     "@genkit-ai/ai genkit",
     "@genkit-ai/ai genkit",
     "Chat Session SessionChat genkit inMemorySessionStore"},
    {"models/typescript/google-adk.yml", models_typescript_google_adk_yml, sizeof models_typescript_google_adk_yml - 1,
     "@google/adk",
     "@google/adk",
     "InMemoryRunner InMemorySessionService Runner"},
    {"models/typescript/h3.yml", models_typescript_h3_yml, sizeof models_typescript_h3_yml - 1,
     "",
     "h3",
     ""},
    {"models/typescript/hono.yml", models_typescript_hono_yml, sizeof models_typescript_hono_yml - 1,
     "hono",
     "hono",
     ""},
    {"models/typescript/identifiers.yml", models_typescript_identifiers_yml, sizeof models_typescript_identifiers_yml - 1,
     "@llamaindex/env @paralleldrive/cuid2 bson cuid hyperid ksuid nanoid randomstring short-uuid shortid uid ulid ulidx uuid",
     "",
     ""},
    {"models/typescript/ioredis.yml", models_typescript_ioredis_yml, sizeof models_typescript_ioredis_yml - 1,
     "ioredis iovalkey",
     "",
     ""},
    {"models/typescript/javascript.yml", models_typescript_javascript_yml, sizeof models_typescript_javascript_yml - 1,
     "",
     "",
     ""},
    {"models/typescript/key-value.yml", models_typescript_key_value_yml, sizeof models_typescript_key_value_yml - 1,
     "",
     "cache-manager keyv unstorage",
     "Keyv createCache createStorage default keyv"},
    {"models/typescript/koa.yml", models_typescript_koa_yml, sizeof models_typescript_koa_yml - 1,
     "@koa/router koa koa-router",
     "@koa/router koa koa-router",
     ""},
    {"models/typescript/langchain-histories.yml", models_typescript_langchain_histories_yml, sizeof models_typescript_langchain_histories_yml - 1,
     "@langchain/aws @langchain/azure-cosmosdb @langchain/cloudflare @langchain/community @langchain/google-cloud-sql-pg @langchain/mongodb @langchain/neo4j @langchain/redis langchain",
     "@langchain/aws @langchain/azure-cosmosdb @langchain/cloudflare @langchain/community @langchain/google-cloud-sql-pg @langchain/mongodb @langchain/neo4j @langchain/redis langchain",
     "AstraDBChatMessageHistory AuroraDsqlChatMessageHistory AzureCosmosDBMongoChatMessageHistory AzureCosmosDBNoSQLChatMessageHistory AzureCosmsosDBNoSQLChatMessageHistory CassandraChatMessageHistory CloudflareD1MessageHistory ConvexChatMessageHistory DynamoDBChatMessageHistory FileSystemChatMessageHistory FirestoreChatMessageHistory MomentoChatMessageHistory MongoDBChatMessageHistory Neo4jChatMessageHistory PlanetScaleChatMessageHistory PostgresChatMessageHistory RedisChatMessageHistory UpstashRedisChatMessageHistory XataChatMessageHistory ZepCloudChatMessageHistory"},
    {"models/typescript/langchain-vector-stores.yml", models_typescript_langchain_vector_stores_yml, sizeof models_typescript_langchain_vector_stores_yml - 1,
     "@langchain/azure-cosmosdb @langchain/classic @langchain/cloudflare @langchain/community @langchain/mongodb @langchain/pinecone @langchain/qdrant @langchain/redis @langchain/weaviate langchain",
     "@langchain/azure-cosmosdb @langchain/classic @langchain/cloudflare @langchain/community @langchain/mongodb @langchain/pinecone @langchain/qdrant @langchain/redis @langchain/weaviate langchain",
     "AzureCosmosDBNoSQLVectorStore Chroma CloudflareVectorizeStore FaissStore HNSWLib MemoryVectorStore Milvus MongoDBAtlasVectorSearch PGVectorStore PineconeStore QdrantVectorStore RedisVectorStore SupabaseVectorStore UpstashVectorStore WeaviateStore"},
    {"models/typescript/langchain.yml", models_typescript_langchain_yml, sizeof models_typescript_langchain_yml - 1,
     "@langchain/anthropic @langchain/aws @langchain/classic @langchain/community @langchain/core @langchain/google-genai @langchain/google-vertexai @langchain/groq @langchain/mistralai @langchain/ollama @langchain/openai langchain",
     "@langchain/anthropic @langchain/aws @langchain/classic @langchain/community @langchain/core @langchain/google-genai @langchain/google-vertexai @langchain/groq @langchain/mistralai @langchain/ollama @langchain/openai langchain",
     "AgentExecutor AzureChatOpenAI BaseChatModel BedrockChat BufferMemory BufferWindowMemory ChatAnthropic ChatBedrockConverse ChatGoogleGenerativeAI ChatGroq ChatMessageHistory ChatMistralAI ChatOllama ChatOpenAI ChatVectorDBQAChain ChatVertexAI CombinedMemory ConversationChain ConversationSummaryBufferMemory ConversationSummaryMemory ConversationTokenBufferMemory ConversationalRetrievalQAChain EntityMemory InMemoryChatMessageHistory InMemoryStore LLMChain Mem0Memory MotorheadMemory OpenAIAssistantRunnable RunnableWithMessageHistory VectorStoreRetrieverMemory ZepCloudMemory ZepMemory createAgent initChatModel initializeAgentExecutorWithOptions"},
    {"models/typescript/langgraph.yml", models_typescript_langgraph_yml, sizeof models_typescript_langgraph_yml - 1,
     "@langchain/langgraph @langchain/langgraph-checkpoint @langchain/langgraph-checkpoint-mongodb @langchain/langgraph-checkpoint-postgres @langchain/langgraph-checkpoint-redis @langchain/langgraph-checkpoint-sqlite @langchain/langgraph-sdk @langchain/langgraph-supervisor @langchain/langgraph-swarm",
     "@langchain/langgraph @langchain/langgraph-checkpoint @langchain/langgraph-checkpoint-mongodb @langchain/langgraph-checkpoint-postgres @langchain/langgraph-checkpoint-redis @langchain/langgraph-checkpoint-sqlite @langchain/langgraph-sdk @langchain/langgraph-supervisor @langchain/langgraph-swarm",
     "Client CompiledStateGraph InMemoryStore MemorySaver MongoDBSaver MongoDBStore PostgresSaver PostgresStore RedisSaver RedisStore ShallowRedisSaver SqliteSaver createReactAgent entrypoint fromConnString"},
    {"models/typescript/llama-index-storage.yml", models_typescript_llama_index_storage_yml, sizeof models_typescript_llama_index_storage_yml - 1,
     "@llamaindex/astra @llamaindex/chroma @llamaindex/core @llamaindex/milvus @llamaindex/mongodb @llamaindex/pinecone @llamaindex/postgres @llamaindex/qdrant @llamaindex/supabase @llamaindex/upstash @llamaindex/weaviate llamaindex",
     "@llamaindex/astra @llamaindex/chroma @llamaindex/core @llamaindex/milvus @llamaindex/mongodb @llamaindex/pinecone @llamaindex/postgres @llamaindex/qdrant @llamaindex/supabase @llamaindex/upstash @llamaindex/weaviate llamaindex",
     "AstraDBVectorStore ChromaVectorStore KeywordTableIndex ListIndex MilvusVectorStore MongoDBAtlasVectorSearch MongoDocumentStore MongoKVStore PGVectorStore PineconeVectorStore PostgresDocumentStore PostgresIndexStore PostgresKVStore QdrantVectorStore SimpleDocumentStore SimpleIndexStore SimpleVectorStore SummaryIndex SupabaseVectorStore UpstashVectorStore VectorStoreIndex WeaviateVectorStore asChatEngine fromPersistDir fromPersistPath fromVectorStore fromVectorStores init storageContextFromDefaults"},
    {"models/typescript/llama-index.yml", models_typescript_llama_index_yml, sizeof models_typescript_llama_index_yml - 1,
     "@llamaindex/anthropic @llamaindex/azure @llamaindex/core @llamaindex/ollama @llamaindex/openai @llamaindex/server @llamaindex/workflow llamaindex",
     "@llamaindex/anthropic @llamaindex/azure @llamaindex/core @llamaindex/ollama @llamaindex/openai @llamaindex/server @llamaindex/workflow llamaindex",
     "AgentWorkflow Anthropic AnthropicAgent AzureCosmosNoSqlChatStore AzureCosmosVCoreChatStore BaseChatEngine ChatMemoryBuffer ChatSummaryMemoryBuffer CondenseQuestionChatEngine ContextChatEngine Gemini Groq LLMAgent Memory MistralAI Ollama OllamaAgent OpenAI OpenAIAgent ReActAgent SimpleChatEngine SimpleChatHistory SimpleChatStore SummaryChatHistory agent anthropic createMemory loadMemory multiAgent ollama openai"},
    {"models/typescript/mastra.yml", models_typescript_mastra_yml, sizeof models_typescript_mastra_yml - 1,
     "@mastra/core @mastra/libsql @mastra/memory @mastra/pg @mastra/upstash",
     "@mastra/core @mastra/libsql @mastra/memory @mastra/pg @mastra/upstash",
     "Agent InMemoryStore LibSQLStore Memory PostgresStore UpstashStore"},
    {"models/typescript/mcp.yml", models_typescript_mcp_yml, sizeof models_typescript_mcp_yml - 1,
     "@modelcontextprotocol/sdk @modelcontextprotocol/server fastmcp",
     "@modelcontextprotocol/sdk @modelcontextprotocol/server fastmcp",
     ""},
    {"models/typescript/mem0.yml", models_typescript_mem0_yml, sizeof models_typescript_mem0_yml - 1,
     "mem0ai",
     "mem0ai",
     "Memory MemoryClient mem0ai"},
    {"models/typescript/model-clients.yml", models_typescript_model_clients_yml, sizeof models_typescript_model_clients_yml - 1,
     "@anthropic-ai/sdk @google-cloud/vertexai @google/genai @google/generative-ai @mistralai/mistralai ollama",
     "@anthropic-ai/sdk @google-cloud/vertexai @google/genai @google/generative-ai @mistralai/mistralai ollama",
     "Anthropic Chat ChatSession GenerativeModel GoogleGenAI Mistral Ollama chat create startChat stream"},
    {"models/typescript/mongodb.yml", models_typescript_mongodb_yml, sizeof models_typescript_mongodb_yml - 1,
     "mongodb",
     "",
     ""},
    {"models/typescript/mongoose.yml", models_typescript_mongoose_yml, sizeof models_typescript_mongoose_yml - 1,
     "mongoose",
     "",
     ""},
    {"models/typescript/nestjs.yml", models_typescript_nestjs_yml, sizeof models_typescript_nestjs_yml - 1,
     "@nestjs/bull @nestjs/bullmq @nestjs/common @nestjs/graphql @nestjs/microservices @nestjs/websockets",
     "@nestjs/bull @nestjs/bullmq @nestjs/common @nestjs/graphql @nestjs/microservices @nestjs/websockets",
     ""},
    {"models/typescript/next.yml", models_typescript_next_yml, sizeof models_typescript_next_yml - 1,
     "",
     "next",
     ""},
    {"models/typescript/node-http.yml", models_typescript_node_http_yml, sizeof models_typescript_node_http_yml - 1,
     "http http2 https",
     "http http2 https",
     ""},
    {"models/typescript/node-redis.yml", models_typescript_node_redis_yml, sizeof models_typescript_node_redis_yml - 1,
     "@redis/client redis",
     "",
     ""},
    {"models/typescript/openai-agents.yml", models_typescript_openai_agents_yml, sizeof models_typescript_openai_agents_yml - 1,
     "@openai/agents @openai/agents-core @openai/agents-openai",
     "@openai/agents @openai/agents-core @openai/agents-openai",
     "@openai/agents @openai/agents-core MemorySession OpenAIConversationsSession OpenAIResponsesCompactionSession Runner"},
    {"models/typescript/openai.yml", models_typescript_openai_yml, sizeof models_typescript_openai_yml - 1,
     "groq-sdk openai together-ai",
     "groq-sdk openai together-ai",
     "AzureOpenAI Groq OpenAI OpenAIApi Together create createAndPoll list parse retrieve stream"},
    {"models/typescript/postgres.yml", models_typescript_postgres_yml, sizeof models_typescript_postgres_yml - 1,
     "@neondatabase/serverless @vercel/postgres mysql2 pg postgres",
     "",
     ""},
    {"models/typescript/prisma.yml", models_typescript_prisma_yml, sizeof models_typescript_prisma_yml - 1,
     "@prisma/client",
     "",
     ""},
    {"models/typescript/queues.yml", models_typescript_queues_yml, sizeof models_typescript_queues_yml - 1,
     "bull bullmq inngest sqs-consumer",
     "bull bullmq inngest sqs-consumer",
     ""},
    {"models/typescript/remix.yml", models_typescript_remix_yml, sizeof models_typescript_remix_yml - 1,
     "",
     "@remix-run/cloudflare @remix-run/deno @remix-run/node @remix-run/server-runtime react-router",
     ""},
    {"models/typescript/slack-bolt.yml", models_typescript_slack_bolt_yml, sizeof models_typescript_slack_bolt_yml - 1,
     "@slack/bolt",
     "@slack/bolt",
     ""},
    {"models/typescript/sqlite.yml", models_typescript_sqlite_yml, sizeof models_typescript_sqlite_yml - 1,
     "@libsql/client better-sqlite3 bun:sqlite sqlite",
     "",
     ""},
    {"models/typescript/supabase.yml", models_typescript_supabase_yml, sizeof models_typescript_supabase_yml - 1,
     "@supabase/ssr @supabase/supabase-js",
     "",
     ""},
    {"models/typescript/sveltekit.yml", models_typescript_sveltekit_yml, sizeof models_typescript_sveltekit_yml - 1,
     "",
     "",
     ""},
    {"models/typescript/telegram.yml", models_typescript_telegram_yml, sizeof models_typescript_telegram_yml - 1,
     "grammy node-telegram-bot-api telegraf",
     "grammy node-telegram-bot-api telegraf",
     ""},
    {"models/typescript/trpc.yml", models_typescript_trpc_yml, sizeof models_typescript_trpc_yml - 1,
     "@trpc/server",
     "@trpc/server",
     ""},
    {"models/typescript/upstash-redis.yml", models_typescript_upstash_redis_yml, sizeof models_typescript_upstash_redis_yml - 1,
     "@upstash/redis @vercel/kv",
     "",
     ""},
    {"models/typescript/websockets.yml", models_typescript_websockets_yml, sizeof models_typescript_websockets_yml - 1,
     "socket.io ws",
     "socket.io ws",
     ""},
    {"models/typescript/wechaty.yml", models_typescript_wechaty_yml, sizeof models_typescript_wechaty_yml - 1,
     "wechaty",
     "wechaty",
     ""},
    {"models/typescript/whatsapp.yml", models_typescript_whatsapp_yml, sizeof models_typescript_whatsapp_yml - 1,
     "whatsapp-web.js",
     "whatsapp-web.js",
     ""},
    {0},
};

const struct memlint_file *memlint_files(void) { return files; }
size_t memlint_file_count(void) { return sizeof files / sizeof files[0] - 1; }
const char *memlint_fix_ids(void) { return "durable-store persist-documents"; }
