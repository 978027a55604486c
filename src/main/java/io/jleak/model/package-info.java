/** The records and enums that travel between the stages; they know no stage and no library. */
package io.jleak.model;
