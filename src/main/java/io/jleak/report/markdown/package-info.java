/** Comments on pull requests and merge requests. */
package io.jleak.report.markdown;
