/** Tips and skills over HTTP. */
@NullMarked
package dev.guanxi.sales.tip.web;

import org.jspecify.annotations.NullMarked;
