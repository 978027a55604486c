/** Collapsed stacks, which flame graphs are drawn from. */
package io.jleak.report.collapsed;
