/** A feature of another service, which breaks nothing. */
@NullMarked
package dev.guanxi.neighbour.stock;

import org.jspecify.annotations.NullMarked;
