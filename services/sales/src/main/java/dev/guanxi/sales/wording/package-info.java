/**
 * Texts with places for values, as people write them for templates and clauses: what may stand in them, and how they are
 * published, after which they never change.
 */
@NullMarked
package dev.guanxi.sales.wording;

import org.jspecify.annotations.NullMarked;
