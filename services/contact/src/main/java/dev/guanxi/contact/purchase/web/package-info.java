/** Purchases over HTTP. */
@NullMarked
package dev.guanxi.contact.purchase.web;

import org.jspecify.annotations.NullMarked;
