package io.jleak.record;

import java.io.IOException;

/** Why a process cannot be recorded, or no further: a sentence for the user. */
public final class RecordException extends IOException {
  private static final long serialVersionUID = 1L;

  RecordException(String message) {
    super(message);
  }
}
