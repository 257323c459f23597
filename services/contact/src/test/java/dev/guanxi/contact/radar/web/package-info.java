@NullMarked
package dev.guanxi.contact.radar.web;

import org.jspecify.annotations.NullMarked;
