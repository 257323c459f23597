/** Exchange rates over HTTP. */
@NullMarked
package dev.guanxi.sales.currency.web;

import org.jspecify.annotations.NullMarked;
