// Package labels prints address labels; the dot in its path is escaped in stacks.
package labels

import "time"

// Printer prints until it is closed.
type Printer[T any] struct {
	jobs chan T
	stop chan struct{}
}

// Start makes a printer with a goroutine of its own; who does not call Close leaks it.
func Start[T any]() *Printer[T] {
	p := &Printer[T]{jobs: make(chan T), stop: make(chan struct{})}
	go p.run()
	return p
}

// Close ends the printer's goroutine.
func (p *Printer[T]) Close() {
	close(p.stop)
}

func (p *Printer[T]) run() {
	idle := time.NewTicker(time.Minute)
	defer idle.Stop()
	for {
		select {
		case <-p.jobs:
		case <-idle.C:
		case <-p.stop:
			return
		}
	}
}
