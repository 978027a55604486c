package io.jleak.view;

import io.jleak.model.View;

/** Makes one view. */
interface ViewMaker {

  String name();

  /** Whether it can have something to tell unasked: if so it is always made. */
  default boolean mayTell() {
    return false;
  }

  View of(Scene scene);
}
