/** What contact knows about products: a copy of the e-commerce service's. */
@NullMarked
package dev.guanxi.contact.product;

import org.jspecify.annotations.NullMarked;
