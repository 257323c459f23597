/** Sweeps over HTTP. */
@NullMarked
package dev.guanxi.contact.sweep.web;

import org.jspecify.annotations.NullMarked;
