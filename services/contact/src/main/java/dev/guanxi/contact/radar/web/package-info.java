/** The relationship radar over HTTP. */
@NullMarked
package dev.guanxi.contact.radar.web;

import org.jspecify.annotations.NullMarked;
