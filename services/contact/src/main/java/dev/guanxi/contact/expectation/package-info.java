/**
 * What customers expect, what they were promised, and what they got: satisfaction is the gap between these, so it is
 * managed by all three.
 */
@NullMarked
package dev.guanxi.contact.expectation;

import org.jspecify.annotations.NullMarked;
