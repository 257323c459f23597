/** The catalogue over HTTP. */
@NullMarked
package dev.guanxi.commerce.product.web;

import org.jspecify.annotations.NullMarked;
