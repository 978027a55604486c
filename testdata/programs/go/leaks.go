package main

import (
	"context"
	"net"
	"sync"
	"time"

	labels "acme.example/parcel/labels.v2"
)

// One function for each way to leak: each call leaves goroutines behind that nothing ends.

// The asker gives up before the answer comes; who answers waits for ever.
func askForQuote(ctx context.Context) error {
	answers := make(chan int)
	go func() {
		time.Sleep(5 * time.Millisecond)
		answers <- 42
	}()
	select {
	case <-answers:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func giveUp() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Millisecond)
	defer cancel()
	askForQuote(ctx)
}

type tracker struct{ positions chan int }

// The positions are never closed.
func track() {
	t := &tracker{positions: make(chan int)}
	go t.follow()
	t.positions <- 1
}

func (t *tracker) follow() {
	for range t.positions {
	}
}

// The printer is never closed.
func printLabel() {
	labels.Start[string]()
}

type ledger struct{ lock sync.Mutex }

var books = &ledger{}

// Somebody else has locked the books and forgotten it.
func (l *ledger) book(amount int) {
	l.lock.Lock()
	defer l.lock.Unlock()
}

// One of the two parts never says that it is done.
func shipInParts() {
	var parts sync.WaitGroup
	parts.Add(2)
	go parts.Done()
	go func() {
		parts.Wait()
	}()
}

// The carrier accepts the connection and says nothing; there is no deadline.
func askCarrier(address string) {
	connection, err := net.Dial("tcp", address)
	if err != nil {
		panic(err)
	}
	go func() {
		var answer [1]byte
		connection.Read(answer[:])
	}()
}

func silentCarrier() string {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	go func() {
		var open []net.Conn
		for {
			connection, err := listener.Accept()
			if err != nil {
				return
			}
			open = append(open, connection)
		}
	}()
	return listener.Addr().String()
}

// The channel of what is to be done was never made.
func awaitOrders() {
	var orders chan int
	go func() {
		<-orders
	}()
}

// The route is gone, and it is polled all the same.
func pollRoute(number int) {
	go func() {
		for {
			time.Sleep(300 * time.Millisecond)
		}
	}()
}

// Goes down a tree of depots to a depth that differs, and waits there.
func searchDepots(depth int, found chan int) {
	if depth == 0 {
		<-found
		return
	}
	searchDepots(depth-1, found)
	found <- depth
}
