@NullMarked
package dev.guanxi.contact.need.web;

import org.jspecify.annotations.NullMarked;
