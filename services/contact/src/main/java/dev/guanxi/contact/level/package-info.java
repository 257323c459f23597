/**
 * How close a relationship is meant to be, after Kotler's five levels: set for segments, for single customers, and for
 * a customer's dealings in one product line; the most specific counts.
 */
@NullMarked
package dev.guanxi.contact.level;

import org.jspecify.annotations.NullMarked;
