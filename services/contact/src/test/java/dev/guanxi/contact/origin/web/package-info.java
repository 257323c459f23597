@NullMarked
package dev.guanxi.contact.origin.web;

import org.jspecify.annotations.NullMarked;
