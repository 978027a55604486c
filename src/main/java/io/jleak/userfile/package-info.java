/**
 * Files that users write for jleak, in JSON: read with the place of each value, so that each
 * mistake is told with where it is and what was probably meant.
 */
package io.jleak.userfile;
