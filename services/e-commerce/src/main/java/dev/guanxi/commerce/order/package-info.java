/** Orders: what customers bought, from placing to delivery. */
@NullMarked
package dev.guanxi.commerce.order;

import org.jspecify.annotations.NullMarked;
