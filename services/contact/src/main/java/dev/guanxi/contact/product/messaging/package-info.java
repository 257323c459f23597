/** Keeps the copy of the products in step. */
@NullMarked
package dev.guanxi.contact.product.messaging;

import org.jspecify.annotations.NullMarked;
