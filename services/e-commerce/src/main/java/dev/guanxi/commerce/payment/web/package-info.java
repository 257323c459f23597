/** Payments over HTTP. */
@NullMarked
package dev.guanxi.commerce.payment.web;

import org.jspecify.annotations.NullMarked;
