/** Payments: money asked for, taken and given back through a payment provider. */
@NullMarked
package dev.guanxi.commerce.payment;

import org.jspecify.annotations.NullMarked;
