/** Duplicates: finds records that are the same, and keeps those that somebody should look at. */
@NullMarked
package dev.guanxi.contact.duplicate;

import org.jspecify.annotations.NullMarked;
