package io.jleak.model;

import java.io.IOException;

/** A named place that holds bytes: a file, an entry of an archive, standard input. */
public interface Source {

  /** The name the user knows it by; {@code -} for standard input. */
  String name();

  /** Opens it; the caller closes what it gets. Standard input opens once. */
  Content open() throws IOException;
}
