// A place for the first file of Semantics.
