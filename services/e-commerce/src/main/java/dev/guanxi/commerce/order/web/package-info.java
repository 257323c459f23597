/** Orders over HTTP. */
@NullMarked
package dev.guanxi.commerce.order.web;

import org.jspecify.annotations.NullMarked;
