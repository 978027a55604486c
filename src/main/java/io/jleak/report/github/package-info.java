/** Findings as annotations of GitHub Actions. */
package io.jleak.report.github;
