/** Keeps in step how customers and contacts are reached. */
@NullMarked
package dev.guanxi.sales.duplicate.messaging;

import org.jspecify.annotations.NullMarked;
