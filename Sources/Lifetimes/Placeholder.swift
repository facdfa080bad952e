// A place for the first file of Lifetimes.
