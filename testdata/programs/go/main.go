// Command parcel makes goroutine dumps: of a service that leaks or that does not (ten dumps of one
// process, each in three forms), or of every state that a goroutine can be in.
//
//	parcel leak DIR      nine leaks, at one pace each
//	parcel more DIR      seven more, which only functions on the stack tell apart, or nothing does
//	parcel healthy DIR   the same service with a pool that fills and a burst of load
//	parcel states DIR    one dump with every state, labels and a deep stack
//	parcel wait          every state, until a signal comes
//	parcel panic | deadlock | overflow | nested
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"runtime/pprof"
	"sync"
	"syscall"
	"time"
)

const (
	dumps    = 10
	interval = time.Second
)

func main() {
	switch os.Args[1] {
	case "leak":
		startService()
		series(os.Args[2], leak())
	case "more":
		startService()
		series(os.Args[2], more())
	case "healthy":
		startService()
		series(os.Args[2], healthy())
	case "states":
		states()
		time.Sleep(300 * time.Millisecond)
		write(os.Args[2], "states")
		writeLeaks(os.Args[2])
	case "wait":
		states()
		time.Sleep(300 * time.Millisecond)
		fmt.Println("ready")
		select {}
	case "panic":
		states()
		time.Sleep(100 * time.Millisecond)
		var parcel *tracker
		parcel.positions <- 1
	case "deadlock":
		done := make(chan int)
		for i := 0; i < 3; i++ {
			go func() { <-done }()
		}
		<-done
	case "overflow":
		overflow(0)
	case "nested":
		defer func() {
			recover()
			panic("while it panicked\nin two lines")
		}()
		panic(fmt.Errorf("first"))
	}
}

func overflow(depth int) int {
	if depth == 250 {
		panic("too deep")
	}
	return overflow(depth+1) + 1
}

// What leaks in each step of a tenth of a second, by the number of the step.
func leak() func(step int) {
	address := silentCarrier()
	books.lock.Lock()
	return func(step int) {
		giveUp()
		if step%2 == 0 {
			track()
			go books.book(step)
		}
		if step%3 == 0 {
			printLabel()
			pollRoute(step)
		}
		if step%4 == 0 {
			shipInParts()
			go searchDepots(step%5, make(chan int))
		}
		if step%5 == 0 {
			askCarrier(address)
			awaitOrders()
		}
	}
}

// A pool of 60 that fills in the first four dumps, and a burst that ends.
func healthy() func(step int) {
	loads := make(chan int)
	return func(step int) {
		if step < 30 {
			for i := 0; i < 2; i++ {
				go load(loads)
			}
		}
		if step == 50 {
			for i := 0; i < 80; i++ {
				go burst()
			}
		}
	}
}

func load(loads <-chan int) {
	for range loads {
	}
}

func burst() {
	time.Sleep(1500 * time.Millisecond)
}

// Ten dumps, and ten steps between two of them.
func series(folder string, step func(int)) {
	next := time.Now()
	for i := 0; i <= 10*(dumps-1); i++ {
		next = next.Add(interval / 10)
		time.Sleep(time.Until(next))
		if i%10 == 0 {
			write(folder, fmt.Sprintf("d%02d", i/10+1))
		}
		step(i)
	}
}

// The three forms of one moment.
func write(folder, name string) {
	profile := pprof.Lookup("goroutine")
	for _, form := range []struct {
		suffix string
		debug  int
	}{{".debug2.txt", 2}, {".debug1.txt", 1}, {".pb.gz", 0}} {
		writeProfile(profile, filepath.Join(folder, name+form.suffix), form.debug)
	}
}

func writeProfile(profile *pprof.Profile, path string, debug int) {
	file, err := os.Create(path)
	if err != nil {
		panic(err)
	}
	defer file.Close()
	if err := profile.WriteTo(file, debug); err != nil {
		panic(err)
	}
}

// The profile of leaked goroutines, where the runtime has it.
func writeLeaks(folder string) {
	profile := pprof.Lookup("goroutineleak")
	if profile == nil {
		return
	}
	writeProfile(profile, filepath.Join(folder, "leaks.debug2.txt"), 2)
	writeProfile(profile, filepath.Join(folder, "leaks.debug1.txt"), 1)
	writeProfile(profile, filepath.Join(folder, "leaks.pb.gz"), 0)
}

// Every state that a goroutine can be in.
func states() {
	startService()
	address := silentCarrier()
	for i := 0; i < 3; i++ {
		giveUp()
		track()
		printLabel()
		shipInParts()
		askCarrier(address)
		awaitOrders()
		pollRoute(i)
		go searchDepots(150*i, make(chan int))
	}
	lockStates()
	go func() { select {} }()
	go func() { var none chan int; none <- 1 }()
	go spin()
	go readPipe()
	go func() {
		runtime.LockOSThread()
		<-make(chan int)
	}()
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGUSR1)
	labels := pprof.Labels("tenant", "acme corp", "user", "a\"b\\c], [x", "zone", "é→", "empty", "")
	go pprof.Do(context.Background(), labels, func(context.Context) { <-make(chan int) })
}

func lockStates() {
	locked := &ledger{}
	locked.lock.Lock()
	var shared sync.RWMutex
	shared.Lock()
	var gate sync.Mutex
	condition := sync.NewCond(&gate)
	for i := 0; i < 2; i++ {
		go locked.book(i)
		go func() { shared.RLock() }()
		go func() {
			gate.Lock()
			condition.Wait()
		}()
	}
	go func() { shared.Lock() }()
}

var spun int

func spin() {
	for {
		spun++
	}
}

func readPipe() {
	var ends [2]int
	if err := syscall.Pipe(ends[:]); err != nil {
		panic(err)
	}
	var answer [1]byte
	syscall.Read(ends[0], answer[:])
}
