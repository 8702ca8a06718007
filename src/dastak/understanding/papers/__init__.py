"""Papers: from the words on a page to the kind of paper and the values on it."""
