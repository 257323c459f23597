/** What customers bought, as e-commerce tells it: never typed again. */
@NullMarked
package dev.guanxi.contact.purchase;

import org.jspecify.annotations.NullMarked;
