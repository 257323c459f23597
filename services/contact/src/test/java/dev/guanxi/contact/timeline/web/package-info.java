@NullMarked
package dev.guanxi.contact.timeline.web;

import org.jspecify.annotations.NullMarked;
