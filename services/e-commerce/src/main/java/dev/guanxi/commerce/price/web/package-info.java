/** Prices over HTTP. */
@NullMarked
package dev.guanxi.commerce.price.web;

import org.jspecify.annotations.NullMarked;
