/** How fast deals go, over HTTP. */
@NullMarked
package dev.guanxi.sales.velocity.web;

import org.jspecify.annotations.NullMarked;
