/** Keeps in step where customers are and what they are like. */
@NullMarked
package dev.guanxi.sales.territory.messaging;

import org.jspecify.annotations.NullMarked;
