// A place for the first file of Judging.
