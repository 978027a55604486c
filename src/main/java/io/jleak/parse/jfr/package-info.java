/** Flight recordings: their thread dumps, and what else they tell of the process. */
package io.jleak.parse.jfr;
