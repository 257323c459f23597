/** Assignment rules over HTTP. */
@NullMarked
package dev.guanxi.sales.routing.web;

import org.jspecify.annotations.NullMarked;
