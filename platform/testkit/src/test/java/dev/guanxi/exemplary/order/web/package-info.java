/** The door for people. */
@NullMarked
package dev.guanxi.exemplary.order.web;

import org.jspecify.annotations.NullMarked;
