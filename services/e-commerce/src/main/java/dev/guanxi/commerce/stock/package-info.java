/** Stock: how much of what is there, and for whom it is held. */
@NullMarked
package dev.guanxi.commerce.stock;

import org.jspecify.annotations.NullMarked;
