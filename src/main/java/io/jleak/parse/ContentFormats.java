package io.jleak.parse;

import java.util.List;

/** The table of all formats that are not text. */
final class ContentFormats {

  static final List<ContentFormat> ALL = List.of();

  private ContentFormats() {}
}
