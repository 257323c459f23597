/** Stock over HTTP. */
@NullMarked
package dev.guanxi.commerce.stock.web;

import org.jspecify.annotations.NullMarked;
