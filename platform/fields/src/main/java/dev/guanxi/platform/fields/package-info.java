/**
 * Fields that an administrator defines for a kind of record while the service runs. Their values are in one JSON column
 * of the record's table; what is asked for often gets an index of its own type.
 */
@NullMarked
package dev.guanxi.platform.fields;

import org.jspecify.annotations.NullMarked;
