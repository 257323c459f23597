/** Sellers over HTTP. */
@NullMarked
package dev.guanxi.sales.seller.web;

import org.jspecify.annotations.NullMarked;
