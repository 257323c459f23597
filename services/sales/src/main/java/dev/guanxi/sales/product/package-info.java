/** What sales knows about products: a copy of the e-commerce service's. */
@NullMarked
package dev.guanxi.sales.product;

import org.jspecify.annotations.NullMarked;
