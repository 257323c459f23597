/** Products: what is on offer. */
@NullMarked
package dev.guanxi.commerce.product;

import org.jspecify.annotations.NullMarked;
